// ProductOption and its values.
import { toGid } from '#app/lib/gid.ts'
import type { Fields } from './context.server.ts'
import { firstWith, optionValueGid, type Family, type OptionNode } from './variants.ts'

type OptionParent = { family: Family; option: OptionNode; index: number }
type ValueParent = OptionParent & { value: string; at: number }

export const optionFields: Fields<OptionParent> = {
  id: ({ option }) => toGid('ProductOption', option.id),
  name: ({ option }) => option.name,
  values: ({ option }) => option.values,
  optionValues: (parent) =>
    parent.option.values.map((value, at): ValueParent => ({ ...parent, value, at })),
}

export const optionValueFields: Fields<ValueParent> = {
  id: ({ option, at }) => optionValueGid(option, at),
  name: ({ value }) => value,
  firstSelectableVariant: ({ family, index, value }) => firstWith(family, index, value),
}
