import type { AddressFaultCode } from './cart-address.ts'

export const addressFaultMessages: Record<AddressFaultCode, { vi: string; en: string }> = {
  ADDRESS_FIELD_IS_REQUIRED: { vi: 'Cần điền mục này.', en: 'This field is needed.' },
  ADDRESS_FIELD_IS_TOO_LONG: {
    vi: 'Mục này dài nhất 255 ký tự.',
    en: 'This field holds at most 255 characters.',
  },
  ADDRESS_FIELD_CONTAINS_HTML_TAGS: {
    vi: 'Mục này không được chứa thẻ HTML.',
    en: 'This field cannot hold HTML tags.',
  },
  ADDRESS_FIELD_CONTAINS_URL: {
    vi: 'Mục này không được chứa đường dẫn.',
    en: 'This field cannot hold a link.',
  },
  ADDRESS_FIELD_CONTAINS_EMOJIS: {
    vi: 'Mục này không được chứa biểu tượng cảm xúc.',
    en: 'This field cannot hold emojis.',
  },
  ADDRESS_FIELD_DOES_NOT_MATCH_EXPECTED_PATTERN: {
    vi: 'Mục này chưa đúng: xã, phường phải thuộc tỉnh đã chọn, số điện thoại có 10 số, và chỉ giao trong Việt Nam.',
    en: 'This is not right: the commune must be one of the province, a telephone number has 10 digits, and we deliver in Viet Nam only.',
  },
  PROVINCE_NOT_FOUND: {
    vi: 'Không có tỉnh, thành phố này. Dùng mã hai chữ số hoặc tên hiện nay.',
    en: 'There is no such province. Use its two digits or its present name.',
  },
}
