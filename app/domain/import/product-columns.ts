// The columns of a file of products: ours in both languages, and Shopify's names for the same things.
import { categories, type Category, type ProductStatus } from '#app/domain/catalog/product.ts'
import { vatClasses, type VatClass } from '#app/domain/rule/rule.ts'
import { foldVietnamese } from '#app/lib/fold.ts'
import type { Column } from './columns.ts'

export const productColumns = [
  { key: 'handle', vi: 'Mã sản phẩm', en: 'Product code', also: ['Handle', 'URL handle'] },
  { key: 'title', vi: 'Tên sản phẩm', en: 'Product name', also: ['Title', 'Tên'] },
  { key: 'description', vi: 'Mô tả', en: 'Description', also: ['Body (HTML)', 'Body HTML'] },
  { key: 'category', vi: 'Nhóm hàng', en: 'Group', also: ['Nhóm OCOP'] },
  { key: 'vatClass', vi: 'Loại thuế', en: 'Tax class', also: ['Loại thuế GTGT'] },
  { key: 'status', vi: 'Trạng thái', en: 'Status' },
  { key: 'option1Name', vi: 'Phân loại 1', en: 'Option 1', also: ['Option1 Name'] },
  { key: 'option1Value', vi: 'Giá trị 1', en: 'Value 1', also: ['Option1 Value'] },
  { key: 'option2Name', vi: 'Phân loại 2', en: 'Option 2', also: ['Option2 Name'] },
  { key: 'option2Value', vi: 'Giá trị 2', en: 'Value 2', also: ['Option2 Value'] },
  { key: 'option3Name', vi: 'Phân loại 3', en: 'Option 3', also: ['Option3 Name'] },
  { key: 'option3Value', vi: 'Giá trị 3', en: 'Value 3', also: ['Option3 Value'] },
  { key: 'sku', vi: 'Mã hàng', en: 'SKU', also: ['Mã hàng của bạn', 'Variant SKU'] },
  { key: 'gtin', vi: 'Mã vạch', en: 'Bar code', also: ['GTIN', 'Barcode', 'Variant Barcode'] },
  { key: 'price', vi: 'Giá bán', en: 'Price', also: ['Giá', 'Variant Price'] },
  {
    key: 'compareAtPrice',
    vi: 'Giá trước khi giảm',
    en: 'Price before the discount',
    also: ['Variant Compare At Price', 'Compare-at price'],
  },
  { key: 'unit', vi: 'Đơn vị tính', en: 'Unit', also: ['Đơn vị', 'ĐVT'] },
  { key: 'netContent', vi: 'Khối lượng tịnh', en: 'Net content', also: ['Quy cách'] },
  {
    key: 'weightGrams',
    vi: 'Nặng cả bao bì (g)',
    en: 'Weight as packed (g)',
    also: ['Nặng cả bao bì', 'Variant Grams', 'Weight value (grams)'],
  },
  {
    key: 'photo',
    vi: 'Ảnh (địa chỉ)',
    en: 'Photo (address)',
    also: ['Ảnh', 'Image Src', 'Product image URL'],
  },
  { key: 'photoAlt', vi: 'Ảnh có gì', en: 'What the photo shows', also: ['Image Alt Text'] },
] as const satisfies readonly Column[]

export type ProductKey = (typeof productColumns)[number]['key']

/** What is written in a cell for a group, a tax class or a state; the first of each is what we write ourselves. */
export const categoryWords: Record<Category, readonly string[]> = {
  food: ['Thực phẩm', 'Food'],
  drink: ['Đồ uống', 'Drinks'],
  herb: ['Dược liệu', 'Herbs'],
  craft: ['Thủ công mỹ nghệ', 'Crafts'],
  ornamental: ['Sinh vật cảnh', 'Ornamental'],
  tourism: ['Du lịch cộng đồng', 'Community tourism'],
}

export const vatClassWords: Record<VatClass, readonly string[]> = {
  'farm-produce-own': ['Nông sản tự làm ra, chưa chế biến', 'Own farm produce, not processed'],
  'farm-produce-resold': [
    'Nông sản mua lại, bán cho người tiêu dùng',
    'Farm produce bought in, sold to consumers',
  ],
  'farm-produce-trade': [
    'Nông sản bán cho doanh nghiệp, hợp tác xã',
    'Farm produce sold to companies or cooperatives',
  ],
  'farm-supply': [
    'Vật tư nông nghiệp: giống, phân bón, thức ăn',
    'Farm supplies: seeds, fertiliser, feed',
  ],
  reduced: ['Hàng thuế suất 5 %', 'Goods at 5 %'],
  standard: ['Hàng chế biến và hàng thông thường', 'Processed and ordinary goods'],
  'standard-unreduced': [
    'Hàng không được giảm thuế, ví dụ rượu',
    'Goods without the reduction, such as spirits',
  ],
}

export const statusWords: Record<ProductStatus, readonly string[]> = {
  published: ['Đang bán', 'On sale', 'active', 'true', 'bán'],
  draft: ['Đang ẩn', 'Hidden', 'archived', 'unlisted', 'false', 'ẩn', 'nháp'],
}

const reader = <Code extends string>(words: Record<Code, readonly string[]>) => {
  const codes = new Map(
    (Object.entries(words) as [Code, readonly string[]][]).flatMap(([code, names]) =>
      [code, ...names].map((name) => [foldVietnamese(name), code] as const),
    ),
  )
  return (typed: string): Code | null => codes.get(foldVietnamese(typed)) ?? null
}

export const readCategory = reader(categoryWords)
export const readVatClass = reader(vatClassWords)
export const readStatus = reader(statusWords)

/** What may stand in a cell, for the sentence beside a wrong one. */
export const allowedWords: Partial<Record<ProductKey, string>> = {
  category: categories.map((code) => categoryWords[code][0]).join('; '),
  vatClass: vatClasses.map((code) => vatClassWords[code][0]).join('; '),
  status: `${statusWords.published[0]}; ${statusWords.draft[0]}`,
}
