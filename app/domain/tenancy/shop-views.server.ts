// What a shop's own people see of its profile. What shoppers see is shop-fronts.server.ts.
import type { ShopDb } from '#app/db/doors.server.ts'
import type { LegalForm, Sector, SizeClass } from './tenancy.ts'

export type ShopProfile = {
  id: string
  slug: string
  name: string
  legalForm: LegalForm
  taxCode: string | null
  tagline: string
  story: string
  provinceCode: string
  communeCode: string
  addressLine: string
  phone: string | null
  email: string | null
  accentColor: string
  sizeClass: SizeClass
  sector: Sector
}

/** The shop behind the door. */
export async function findShopProfile(db: ShopDb): Promise<ShopProfile | null> {
  const row = await db.shop.findFirst({
    select: {
      id: true,
      slug: true,
      name: true,
      legalForm: true,
      taxCode: true,
      tagline: true,
      story: true,
      provinceCode: true,
      communeCode: true,
      addressLine: true,
      phone: true,
      email: true,
      accentColor: true,
      sizeClass: true,
      sector: true,
    },
  })
  return row as ShopProfile | null
}
