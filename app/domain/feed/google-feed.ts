// A shop's goods as Google Merchant Center reads them: RSS 2.0 with the g: names of its product data specification.
import { parseNetContent } from '#app/domain/catalog/unit-price.ts'
import { escapeXml, xmlText } from '#app/domain/invoice/xml-text.ts'
import { isRestrictedGtin } from '#app/lib/gs1.ts'
import { formatAmount } from '#app/lib/quantity.ts'
import { googleCategories, priceText, within, type FeedItem } from './feed.ts'

export type Channel = { title: string; url: string; description: string }

export const googleHead = ({ title, url, description }: Channel): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>${tag('title', title)}${tag('link', url)}${tag('description', description)}\n`

export const googleFoot = '</channel></rss>\n'

export function googleItem(item: FeedItem): string {
  const [first, ...others] = item.pictures
  const code = item.gtin && !isRestrictedGtin(item.gtin) ? item.gtin : null
  const content = item.netContent ? parseNetContent(item.netContent) : null
  const tags = [
    tag('g:id', item.id),
    tag('g:title', within(item.title, 150)),
    tag('g:description', within(item.description || item.title, 5000)),
    tag('g:link', item.url),
    tag('g:image_link', first),
    ...others.slice(0, 10).map((picture) => tag('g:additional_image_link', picture)),
    tag('g:availability', item.stock > 0 ? 'in_stock' : 'out_of_stock'),
    tag('g:price', priceText(item.price)),
    tag('g:sale_price', item.salePrice === null ? null : priceText(item.salePrice)),
    tag('g:condition', 'new'),
    tag('g:brand', within(item.brand, 70)),
    tag('g:gtin', code),
    tag('g:mpn', code ? null : item.sku),
    tag('g:identifier_exists', code || item.sku ? null : 'no'),
    tag('g:item_group_id', item.groupId),
    tag('g:google_product_category', googleCategories[item.category]),
    tag('g:shipping_weight', item.weightGrams === null ? null : `${item.weightGrams} g`),
    ...(content
      ? [
          tag('g:unit_pricing_measure', measureText(content)),
          tag('g:unit_pricing_base_measure', `1 ${content.per}`),
        ]
      : []),
  ]
  return `<item>${tags.join('')}</item>\n`
}

// Grams and millilitres, with a full stop before decimals.
function measureText({ thousandths, per }: { thousandths: bigint; per: 'kg' | 'l' }): string {
  const amount = formatAmount(Number(thousandths) / 1000, 'en').replaceAll(',', '')
  return `${amount} ${per === 'kg' ? 'g' : 'ml'}`
}

const tag = (name: string, text: string | null | undefined): string =>
  text ? `<${name}>${escapeXml(xmlText(text))}</${name}>` : ''
