import type { SiteRefusal } from './site.ts'

type Message = { vi: string; en: string; field?: string }

export const siteMessages: Record<SiteRefusal, Message> = {
  'domain.not-a-name': {
    vi: 'Đây chưa phải là một tên miền, ví dụ đúng: yenhoa.vn hoặc www.yenhoa.vn.',
    en: 'This is not a domain name. One looks like yenhoa.vn or www.yenhoa.vn.',
    field: 'host',
  },
  'domain.ours': {
    vi: 'Địa chỉ này thuộc về Niêu. Hãy điền tên miền mà cửa hàng đã mua.',
    en: 'This address belongs to Niêu. Enter a domain that the shop has bought.',
    field: 'host',
  },
  'domain.too-many': {
    vi: 'Cửa hàng đã có {most} tên miền. Hãy gỡ một tên không dùng nữa trước.',
    en: 'The shop has {most} domains already. Remove one that is not used first.',
    field: 'host',
  },
  'domain.already-here': {
    vi: 'Tên miền này đã có trong danh sách bên dưới.',
    en: 'This domain is in the list below already.',
    field: 'host',
  },
  'domain.not-found': {
    vi: 'Tên miền này không còn trong danh sách.',
    en: 'This domain is not in the list any more.',
  },
  'domain.name-differs': {
    vi: 'Tên gõ vào chưa giống tên miền cần gỡ. Chưa gỡ gì cả.',
    en: 'What was typed is not the name of the domain. Nothing was removed.',
  },
  'domain.not-live': {
    vi: 'Tên miền này chưa dẫn về cửa hàng. Hãy chứng minh nó trước, rồi đặt làm địa chỉ chính.',
    en: 'This domain does not lead to the shop yet. Prove it first, then make it the first address.',
  },
}
