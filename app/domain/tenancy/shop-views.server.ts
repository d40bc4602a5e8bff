// What others see of a shop, and what its own people see of its profile.
import type { MarketDb, ShopDb } from '#app/db/doors.server.ts'
import type { LegalForm } from './tenancy.ts'

export type ShopView = {
  id: string
  slug: string
  name: string
  legalForm: LegalForm
  tagline: string
  story: string
  provinceCode: string
  communeCode: string
  addressLine: string
  phone: string | null
  email: string | null
  accentColor: string
  signMediaId: string | null
}

const shown = {
  id: true,
  slug: true,
  name: true,
  legalForm: true,
  tagline: true,
  story: true,
  provinceCode: true,
  communeCode: true,
  addressLine: true,
  phone: true,
  email: true,
  accentColor: true,
  signMediaId: true,
} as const

/**
 * The active shop that a host belongs to: its own verified domain, or `{slug}.{marketHost}`. Null for every other
 * host, so an unknown name never shows somebody's shop.
 */
export async function findShopByHost(
  db: MarketDb,
  { host, marketHost }: { host: string; marketHost: string },
): Promise<ShopView | null> {
  const suffix = `.${marketHost}`
  const name = host.toLowerCase()
  if (name.endsWith(suffix)) return findShopBySlug(db, name.slice(0, -suffix.length))
  const domain = await db.shopDomain.findFirst({
    where: { host: name, verifiedAt: { not: null } },
    select: { shop: { select: shown } },
  })
  return (domain?.shop as ShopView | undefined) ?? null
}

/** Null when there is none, or it is suspended. */
export async function findShopBySlug(db: MarketDb, slug: string): Promise<ShopView | null> {
  return (await db.shop.findFirst({ where: { slug }, select: shown })) as ShopView | null
}

export type ShopProfile = ShopView & { taxCode: string | null; sizeClass: string; sector: string }

/** The shop behind the door. */
export async function findShopProfile(db: ShopDb): Promise<ShopProfile | null> {
  const select = { ...shown, taxCode: true, sizeClass: true, sector: true }
  return (await db.shop.findFirst({ select })) as ShopProfile | null
}
