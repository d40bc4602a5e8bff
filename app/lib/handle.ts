// The part of an address that names a thing within its shop: "mam-tep-gia-vien". One rule for products, collections,
// pages, blogs, articles and menus; SQL's is_handle is the same.
import { slugify } from './fold.ts'

const form = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
export const longestHandle = 80

export const isHandle = (text: string): boolean => text.length <= longestHandle && form.test(text)

/** From a name as a person writes it; empty when no letter of it can stand in an address. */
export const handleFor = (name: string): string =>
  slugify(name)
    .replaceAll(/[^a-z0-9-]/g, '')
    .replaceAll(/-+/g, '-')
    .replaceAll(/^-|-$/g, '')

/** The name's handle when it is free, otherwise with the first free number: "mam-tep-2". `base` is for nameless names. */
export function freeHandleAmong(taken: ReadonlySet<string>, name: string, base: string): string {
  const wanted = handleFor(name) || base
  if (!taken.has(wanted)) return wanted
  const stem = wanted.slice(0, longestHandle - 6).replace(/-$/, '')
  let number = 2
  while (taken.has(`${stem}-${number}`)) number += 1
  return `${stem}-${number}`
}
