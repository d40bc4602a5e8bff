// Selling elsewhere: the shop's feeds.
import type { FeedKind, LeaveOutReason } from '#app/domain/feed/feed.ts'
import { formatInteger } from '#app/lib/money.ts'
import { defineText } from './text.ts'

export const feedsText = defineText({
  vi: {
    title: 'Bán ở nơi khác',
    lead: 'Đưa hàng lên Google, Facebook mà không phải gõ lại. Giá và số hàng luôn theo cửa hàng của bạn.',
    kinds: {
      google: 'Google Mua sắm',
      facebook: 'Facebook và Instagram',
    } satisfies Record<FeedKind, string>,
    address: 'Địa chỉ tệp hàng',
    copy: 'Sao chép',
    open: 'Mở thử',
    steps: {
      google: [
        'Vào merchants.google.com, tạo tài khoản và xác minh địa chỉ cửa hàng.',
        'Chọn Nguồn dữ liệu, Thêm tệp, rồi Nhập liên kết đến tệp.',
        'Dán địa chỉ ở trên, chọn lấy lại mỗi ngày.',
      ],
      facebook: [
        'Vào Trình quản lý thương mại (business.facebook.com/commerce), mở danh mục của bạn.',
        'Chọn Nguồn dữ liệu, Nguồn cấp dữ liệu, Dùng URL.',
        'Dán địa chỉ ở trên, chọn cập nhật mỗi giờ.',
      ],
    } satisfies Record<FeedKind, string[]>,
    items: (count: number) => `${formatInteger(count)} mặt hàng đang có trong tệp.`,
    leftOut: 'Đang bán nhưng chưa có trong tệp',
    reasons: {
      'no-photo': 'chưa có ảnh',
      'is-service': 'dịch vụ du lịch không bán được ở đó',
    } satisfies Record<LeaveOutReason, string>,
  },
  en: {
    title: 'Sell elsewhere',
    lead: 'Put your goods on Google and Facebook without typing them again. Price and stock follow your shop.',
    kinds: { google: 'Google Shopping', facebook: 'Facebook and Instagram' },
    address: 'Address of the file',
    copy: 'Copy',
    open: 'Open it',
    steps: {
      google: [
        'Go to merchants.google.com, make an account and verify the address of your shop.',
        'Choose Data sources, Add file, then Enter a link to your file.',
        'Paste the address above and have it fetched every day.',
      ],
      facebook: [
        'Go to Commerce Manager (business.facebook.com/commerce) and open your catalogue.',
        'Choose Data sources, Data feed, Use a URL.',
        'Paste the address above and have it updated every hour.',
      ],
    },
    items: (count: number) => `${formatInteger(count, 'en')} items are in the file now.`,
    leftOut: 'On sale, but not in the file',
    reasons: { 'no-photo': 'no photo yet', 'is-service': 'tours cannot be sold there' },
  },
})
