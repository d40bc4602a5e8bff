// An address as people give it: province, then commune, then the rest. The commune comes as a code when it was
// picked from the list, and as text when it was only typed (without JavaScript); settleAddress decides.
import { z } from 'zod'
import { bilingual } from '#app/lib/bilingual.ts'
import { foldVietnamese } from '#app/lib/fold.ts'
import type { Address, Commune, PlaceDirectory, PlaceRefusal } from './place.ts'
import { onlyCommuneNamed, searchCommunes } from './search-communes.ts'

export const provinceCode = z
  .string()
  .regex(/^\d{2}$/, bilingual('Chọn tỉnh, thành phố', 'Choose a province'))
export const communeCode = z.string().regex(/^\d{5}$/)

/** Spread into a form's schema: `z.object({ name, ...addressFields })`. */
export const addressFields = {
  provinceCode,
  communeCode: z.union([z.literal(''), communeCode]).default(''),
  communeText: z.string().trim().max(80).default(''),
  addressLine: z
    .string()
    .trim()
    .min(3, bilingual('Điền số nhà, thôn, xóm hoặc đường', 'Enter the house, hamlet or street'))
    .max(200),
}

export const addressForm = z.object(addressFields)
export type AddressForm = z.output<typeof addressForm>

export type SettledAddress =
  | { ok: true; address: Address }
  | {
      ok: false
      field: 'provinceCode' | 'communeCode'
      code: PlaceRefusal
      /** what the person may have meant: shown as a list to choose from */
      candidates: Commune[]
    }

/** One commune of the chosen province, or the communes to choose from. Codes of elsewhere are not believed. */
export function settleAddress(directory: PlaceDirectory, form: AddressForm): SettledAddress {
  const province = directory.provinceByCode.get(form.provinceCode)
  if (!province) {
    return { ok: false, field: 'provinceCode', code: 'place.province-unknown', candidates: [] }
  }
  const picked = directory.communeByCode.get(form.communeCode)
  const commune =
    picked?.provinceCode === province.code && isSame(picked, form.communeText)
      ? picked
      : onlyCommuneNamed(directory, { query: form.communeText, provinceCode: province.code })
  if (commune) {
    const { addressLine } = form
    return {
      ok: true,
      address: { provinceCode: province.code, communeCode: commune.code, addressLine },
    }
  }
  const meant = communesMeant(directory, province.code, form.communeText)
  return {
    ok: false,
    field: 'communeCode',
    code: meant.length > 0 ? 'place.commune-unsure' : 'place.commune-unknown',
    candidates: meant.length > 0 ? meant : communesOf(directory, province.code),
  }
}

/** Text typed over a picked commune wins: without JavaScript the old code stays in its hidden field. */
const isSame = (commune: Commune, text: string): boolean =>
  text === '' || [commune.name, commune.fullName].map(foldVietnamese).includes(foldVietnamese(text))

/** What the text may mean in that province, in the order of the directory. */
function communesMeant(directory: PlaceDirectory, province: string, text: string): Commune[] {
  const hits = searchCommunes(directory, { query: text, provinceCode: province, limit: 20 })
  const codes = new Set(hits.map(({ code }) => code))
  return communesOf(directory, province).filter((commune) => codes.has(commune.code))
}

const communesOf = (directory: PlaceDirectory, province: string): Commune[] =>
  directory.communes.filter((commune) => commune.provinceCode === province)
