import type { MarketTransferRefusal } from './commission-transfer.ts'

export const marketTransferMessages: Record<
  MarketTransferRefusal,
  { vi: string; en: string; field?: string }
> = {
  'market-transfer.gone': {
    vi: 'Khoản này vừa có người xử lý. Tải lại trang để xem.',
    en: 'Somebody has just decided about it. Reload the page to see.',
  },
  'market-transfer.no-shop': {
    vi: 'Không có cửa hàng nào tên ngắn là “{shop}”.',
    en: 'There is no shop with the short name “{shop}”.',
    field: 'shop',
  },
}
