// What the seller is told when the answer is no.
import type { PhotoRefusal } from './photo.ts'
import type { ProductRefusal } from './product.ts'

type Message = { vi: string; en: string; field?: string }

export const productMessages: Record<ProductRefusal | PhotoRefusal, Message> = {
  'product.not-found': {
    vi: 'Không tìm thấy sản phẩm này.',
    en: 'We cannot find this product.',
  },
  'product.already-published': {
    vi: 'Sản phẩm đang được bán rồi.',
    en: 'The product is on sale already.',
  },
  'product.already-draft': {
    vi: 'Sản phẩm đang ẩn rồi.',
    en: 'The product is hidden already.',
  },
  'product.nothing-to-sell': {
    vi: 'Chưa bán được: hãy đặt giá lớn hơn 0 ₫ trước.',
    en: 'Not ready to sell: set a price above 0 ₫ first.',
  },
  'product.option-repeated': {
    vi: 'Có phân loại hoặc giá trị bị trùng. Hãy đặt tên khác nhau.',
    en: 'Two options or values have the same name. Give them different names.',
  },
  'product.value-in-use': {
    vi: 'Có loại hàng đang dùng giá trị bạn vừa bỏ. Hãy xoá hoặc đổi loại hàng đó trước.',
    en: 'A variant still uses a value you removed. Delete or change that variant first.',
  },
  'product.options-would-collide': {
    vi: 'Bỏ phân loại này thì hai loại hàng sẽ giống nhau. Hãy xoá bớt một loại trước.',
    en: 'Without this option two variants would be the same. Delete one of them first.',
  },
  'variant.not-found': {
    vi: 'Không tìm thấy loại hàng này.',
    en: 'We cannot find this variant.',
  },
  'variant.does-not-fit': {
    vi: 'Hãy chọn một giá trị cho mỗi phân loại.',
    en: 'Choose one value of each option.',
  },
  'variant.exists-already': {
    vi: 'Loại hàng này đã có.',
    en: 'This variant exists already.',
  },
  'variant.too-many': {
    vi: 'Một sản phẩm có nhiều nhất {most} loại hàng.',
    en: 'A product has at most {most} variants.',
  },
  'variant.sku-taken': {
    vi: 'Mã hàng này đã dùng cho sản phẩm khác.',
    en: 'Another product uses this code.',
    field: 'sku',
  },
  'variant.last-one': {
    vi: 'Sản phẩm cần ít nhất một loại hàng.',
    en: 'A product needs at least one variant.',
  },
  'variant.has-history': {
    vi: 'Loại hàng này đã có lô hoặc đơn hàng nên không xoá được. Bạn có thể ẩn sản phẩm.',
    en: 'This variant has lots or orders, so it stays. You can hide the product.',
  },
  'variant.before-price-too-low': {
    vi: 'Giá trước khi giảm phải cao hơn giá bán.',
    en: 'The price before the discount must be above the price.',
    field: 'compareAtPrice',
  },
  'collection.not-found': {
    vi: 'Không tìm thấy bộ sưu tập này.',
    en: 'We cannot find this collection.',
  },
  'collection.name-taken': {
    vi: 'Đã có bộ sưu tập tên này.',
    en: 'There is a collection of this name.',
    field: 'title',
  },
  'collection.rule-empty': {
    vi: 'Chọn ít nhất một điều kiện, hoặc để tự chọn từng sản phẩm.',
    en: 'Choose at least one condition, or fill it by hand.',
  },
  'collection.name-differs': {
    vi: 'Tên gõ vào chưa khớp. Gõ đúng “{title}” rồi xoá.',
    en: 'That is not its name. Type “{title}” to delete it.',
    field: 'typed',
  },
  'certificate.not-found': {
    vi: 'Không tìm thấy chứng nhận này.',
    en: 'We cannot find this certificate.',
  },
  'certificate.dates-reversed': {
    vi: 'Ngày hết hạn phải sau ngày cấp.',
    en: 'The last day must come after the day of issue.',
    field: 'expiresOn',
  },
  'certificate.not-yet-issued': {
    vi: 'Ngày cấp không thể ở tương lai.',
    en: 'The day of issue cannot be in the future.',
    field: 'issuedOn',
  },
  'certificate.stars-missing': {
    vi: 'Chứng nhận OCOP cần số sao từ 3 đến 5.',
    en: 'An OCOP certificate has 3 to 5 stars.',
    field: 'stars',
  },
  'photo.empty': {
    vi: 'Tệp ảnh rỗng. Hãy chọn lại ảnh.',
    en: 'The file is empty. Choose the photo again.',
  },
  'photo.too-heavy': {
    vi: 'Ảnh nặng hơn 15 MB. Hãy chọn ảnh nhẹ hơn.',
    en: 'The photo is heavier than 15 MB. Choose a lighter one.',
  },
  'photo.not-a-picture': {
    vi: 'Tệp này không phải ảnh JPEG, PNG, WebP hoặc AVIF, hoặc đã bị hỏng.',
    en: 'This file is not a JPEG, PNG, WebP or AVIF picture, or it is damaged.',
  },
  'photo.animated': {
    vi: 'Ảnh động chưa dùng được. Hãy chọn ảnh tĩnh.',
    en: 'Moving pictures cannot be used. Choose a still photo.',
  },
  'photo.too-many-pixels': {
    vi: 'Ảnh lớn hơn 50 triệu điểm ảnh. Hãy thu nhỏ ảnh.',
    en: 'The photo has more than 50 million pixels. Make it smaller.',
  },
  'photo.too-small': {
    vi: 'Ảnh quá nhỏ: mỗi cạnh cần ít nhất 200 điểm ảnh.',
    en: 'The photo is too small: each side needs at least 200 pixels.',
  },
  'photo.too-many': {
    vi: 'Một sản phẩm có nhiều nhất {most} ảnh. Hãy xoá bớt ảnh cũ.',
    en: 'A product has at most {most} photos. Remove an old one.',
  },
  'photo.not-found': {
    vi: 'Không tìm thấy ảnh này.',
    en: 'We cannot find this photo.',
  },
}
