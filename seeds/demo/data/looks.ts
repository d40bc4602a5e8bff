// How some shops of the demo have arranged their first page; the others show the page that every shop starts with.
import type { GoodsSource, LookTheme } from '#app/domain/site/look.ts'

export type DemoLook = {
  theme: Omit<LookTheme, 'signMediaId'>
  hero: { title: string; line: string }
  goods: { title: string; source: GoodsSource; count: number }
  story: { title: string; body: string }
  /** null: the page has no map of the makers */
  map: { line: string; hasNames: boolean } | null
}

export const demoLooks: Readonly<Record<string, DemoLook>> = {
  'yen-hoa': {
    theme: {
      accentColor: '#8f3f20',
      headingColor: '#2c6a3a',
      size: 'normal',
      fonts: 'bookish',
      corners: 'soft',
    },
    hero: {
      title: 'Cá đồng kho niêu, bếp rơm mười hai tiếng',
      line: 'Cá thả ruộng trũng Yên Mô, niêu đất Gia Thuỷ, kho đêm nay, sáng mai tới tay bạn.',
    },
    goods: { title: 'Bếp đang kho', source: 'best-selling', count: 8 },
    story: {
      title: 'Từ mười niêu đến bốn mươi niêu mỗi ngày',
      body: 'Hai mươi bảy hộ ở làng Yên Hòa nuôi cá chạch sụn trong ruộng trũng và ao làng. Trước đây mỗi ngày bếp của hợp tác xã kho mười niêu, bán ở chợ huyện.\n\nTừ khi bán trên mạng, mỗi ngày bếp nổi lửa bốn mươi niêu, và mỗi mẻ đều ghi rõ cá của hộ nào, kho ngày nào, ai đứng bếp.',
    },
    map: { line: '', hasNames: true },
  },
  'mat-ong-cuc-phuong': {
    theme: {
      accentColor: '#7a4e0b',
      headingColor: null,
      size: 'large',
      fonts: 'plain',
      corners: 'round',
    },
    hero: {
      title: 'Mật của rừng Cúc Phương',
      line: 'Ong đi theo mùa hoa, người đi theo ong. Mỗi mùa một vị.',
    },
    goods: { title: '', source: 'newest', count: 8 },
    story: {
      title: '',
      body: 'Chúng tôi đặt thùng ong ven rừng từ tháng ba đến tháng mười. Mật quay tại chỗ, lọc một lần, không đun, không pha.',
    },
    map: { line: '', hasNames: false },
  },
  'gom-gia-thuy': {
    theme: {
      accentColor: '#27456b',
      headingColor: null,
      size: 'small',
      fonts: 'bookish',
      corners: 'straight',
    },
    hero: {
      title: 'Gốm nâu Gia Thuỷ',
      line: 'Đất sét ven sông, nung củi một ngày một đêm.',
    },
    goods: { title: 'Ra lò gần đây', source: 'newest', count: 8 },
    story: { title: 'Lò gốm bên sông', body: '' },
    map: null,
  },
}
