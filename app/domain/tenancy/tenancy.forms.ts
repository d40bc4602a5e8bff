// What people submit about shops and teams.
import { z } from 'zod'
import { provinceRoles, shopRoles } from '#app/domain/identity/permissions.ts'
import { isTaxCode, normalizeTaxCode } from '#app/domain/invoice/tax-code.ts'
import { addressFields } from '#app/domain/place/address.forms.ts'
import { bilingual } from '#app/lib/bilingual.ts'
import { legalForms, slugPattern } from './tenancy.ts'

const orNull = (text: string): string | null => text || null

const shopName = z
  .string()
  .trim()
  .min(3, bilingual('Điền tên cửa hàng', 'Enter the name of the shop'))
  .max(80)

/** Left empty it is made from the name. */
const slug = z.union([
  z.literal(''),
  z
    .string()
    .trim()
    .toLowerCase()
    .regex(
      slugPattern,
      bilingual(
        'Từ 3 đến 40 chữ thường không dấu, số, dấu gạch giữa',
        '3 to 40 small letters, digits and inner dashes',
      ),
    ),
])

const phone = z
  .string()
  .trim()
  .transform((text) => text.replaceAll(/[\s.-]/g, '').replace(/^\+?84(?=\d{9})/, '0'))
  .refine(
    (text) => text === '' || /^0\d{9,10}$/.test(text),
    bilingual('Số điện thoại có 10 số, ví dụ 0912 345 678', 'A number like 0912 345 678'),
  )
  .transform(orNull)

const taxCode = z
  .string()
  .transform(normalizeTaxCode)
  .refine(
    (text) => text === '' || isTaxCode(text),
    bilingual('Mã số thuế chưa đúng, hãy xem lại từng số', 'This tax code is not right'),
  )
  .transform(orNull)

const email = z
  .string()
  .trim()
  .max(254)
  .pipe(
    z.email(
      bilingual('E-mail chưa đúng, ví dụ ten@vidu.vn', 'Enter an e-mail like name@example.vn'),
    ),
  )

export const openShopForm = z.object({
  name: shopName,
  slug: slug.default(''),
  legalForm: z.enum(legalForms),
  phone: phone.prefault(''),
  taxCode: taxCode.prefault(''),
  ...addressFields,
})

export const profileForm = z.object({
  name: shopName,
  tagline: z.string().trim().max(120).default(''),
  story: z.string().trim().max(4000).default(''),
  phone: phone.prefault(''),
  email: z
    .union([z.literal(''), email])
    .default('')
    .transform(orNull),
  taxCode: taxCode.prefault(''),
  ...addressFields,
})

export const inviteForm = z.object({
  intent: z.literal('invite'),
  email,
  role: z.enum(shopRoles),
})

/** Everything that the team page can do; `intent` says which. */
export const teamForm = z.discriminatedUnion('intent', [
  inviteForm,
  z.object({ intent: z.literal('change-role'), accountId: z.uuid(), role: z.enum(shopRoles) }),
  z.object({ intent: z.literal('remove'), accountId: z.uuid() }),
  z.object({ intent: z.literal('undo-remove'), accountId: z.uuid() }),
  z.object({ intent: z.literal('revoke'), invitationId: z.uuid() }),
])
export type TeamForm = z.output<typeof teamForm>

export const provinceInviteForm = z.object({ email, role: z.enum(provinceRoles) })
