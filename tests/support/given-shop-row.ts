// The smallest open shop: a row, without members, series or delivery methods.
import { asSystem } from '#app/db/doors.server.ts'
import { newId, shortCode } from '#app/lib/ids.ts'

export type ShopRow = { id: string; slug: string; name: string }

export async function givenShopRow(
  facts: { name?: string; slug?: string; communeCode?: string; provinceCode?: string } = {},
): Promise<ShopRow> {
  const shop = {
    id: newId(),
    slug: facts.slug ?? `shop-${shortCode(10).toLowerCase()}`,
    name: facts.name ?? 'Hợp tác xã Thử Nghiệm',
    legalForm: 'cooperative',
    provinceCode: facts.provinceCode ?? '37',
    communeCode: facts.communeCode ?? (await anyCommune(facts.provinceCode ?? '37')),
    addressLine: 'Thôn 1',
  }
  await asSystem('test shop', (db) => db.shop.create({ data: shop, select: { id: true } }))
  return { id: shop.id, slug: shop.slug, name: shop.name }
}

function anyCommune(provinceCode: string): Promise<string> {
  return asSystem('test commune', async (db) => {
    const commune = await db.commune.findFirstOrThrow({
      where: { provinceCode },
      orderBy: { code: 'asc' },
      select: { code: true },
    })
    return commune.code
  })
}
