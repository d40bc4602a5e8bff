// Words for when the network is away, and for a site that is installed.
import { defineText } from './text.ts'

export const offlineText = defineText({
  vi: {
    title: 'Đang không có mạng',
    line: 'Trang này chưa xem trên máy nên chưa mở được. Có mạng lại, bạn tải lại trang là được.',
    again: 'Thử lại',
    kept: 'Những trang đã xem, mở được ngay',
    nothingKept: 'Chưa có trang nào được giữ trên máy này.',
    away: 'Đang không có mạng.',
    awayKept: (at: string) =>
      `Đang không có mạng. Bạn đang xem trang như lúc ${at}; giá và hàng còn có thể đã đổi.`,
    notSent: 'Chưa gửi gì cả vì đang không có mạng. Có mạng lại, bạn bấm lần nữa nhé.',
    newVersion: 'Trang có bản mới.',
    useNew: 'Dùng bản mới',
    close: 'Đóng',
  },
  en: {
    title: 'No network',
    line: 'This page was not seen on this device before. When the network is back, load it again.',
    again: 'Try again',
    kept: 'Pages that you have seen and can open now',
    nothingKept: 'No page is kept on this device yet.',
    away: 'There is no network.',
    awayKept: (at: string) =>
      `There is no network. This is the page as of ${at}; prices and stock may have changed.`,
    notSent: 'Nothing was sent: there is no network. Press again when it is back.',
    newVersion: 'There is a new version of this site.',
    useNew: 'Use it',
    close: 'Close',
  },
})
