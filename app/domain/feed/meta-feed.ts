// A shop's goods as Meta's catalogue reads them (Facebook, Instagram): a CSV with the columns of its specification.
import { plainCsvLine } from '#app/domain/spreadsheet/csv-lines.ts'
import { isRestrictedGtin } from '#app/lib/gs1.ts'
import { googleCategories, priceText, within, type FeedItem } from './feed.ts'

const columns = [
  'id',
  'title',
  'description',
  'availability',
  'quantity_to_sell_on_facebook',
  'condition',
  'price',
  'sale_price',
  'link',
  'image_link',
  'additional_image_link',
  'brand',
  'item_group_id',
  'gtin',
  'google_product_category',
] as const

export const metaHead = plainCsvLine(columns)

export function metaItem(item: FeedItem): string {
  const [first, ...others] = item.pictures
  const row: Record<(typeof columns)[number], string | null> = {
    id: item.id,
    title: within(oneLine(item.title), 200),
    description: within(oneLine(item.description || item.title), 9999),
    availability: item.stock > 0 ? 'in stock' : 'out of stock',
    quantity_to_sell_on_facebook: String(item.stock),
    condition: 'new',
    price: priceText(item.price),
    sale_price: item.salePrice === null ? null : priceText(item.salePrice),
    link: item.url,
    image_link: first ?? null,
    // Meta takes twenty, with commas between.
    additional_image_link: others.slice(0, 20).join(',') || null,
    brand: within(item.brand, 100),
    item_group_id: item.groupId,
    gtin: item.gtin && !isRestrictedGtin(item.gtin) ? item.gtin : null,
    google_product_category: googleCategories[item.category],
  }
  return plainCsvLine(columns.map((column) => row[column]))
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
