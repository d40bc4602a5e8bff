// What two shops of the demo tell about themselves, in their own words and format (app/domain/content/README.md).
import type { StillLife } from '../pictures/still-life.ts'

export type DemoPage = { title: string; handle: string; body: string }

export type DemoArticle = {
  title: string
  summary: string
  body: string
  author: string
  daysAgo: number
  /** drawn above it */
  thing: StillLife
}

export type DemoContent = {
  slug: string
  pages: DemoPage[]
  blog: string
  articles: DemoArticle[]
  /** addresses of an earlier website */
  moved: { path: string; target: string }[]
}

export const demoContent: readonly DemoContent[] = [
  {
    slug: 'yen-hoa',
    pages: [
      {
        title: 'Giới thiệu',
        handle: 'gioi-thieu',
        body: `Hợp tác xã Yên Hòa là **27 hộ** ở làng Yên Hòa, nuôi cá chạch sụn trong ruộng trũng và ao làng, rồi kho trong niêu đất bằng bếp rơm.

[ảnh 1] Làng Yên Hòa nhìn từ bờ ao

## Một niêu cá đi qua những tay nào

1. Hộ nuôi thả giống, cho ăn, ghi nhật ký ao.
2. Bếp hợp tác xã nhận cá sống, rửa sạch, ướp riềng và tương bần.
3. Kho mười hai tiếng, rơm nếp, lửa nhỏ.
4. Đóng niêu, dán mã. Quét mã là thấy ao nào, ngày nào.

## Đến thăm bếp

Bếp nổi lửa từ bốn giờ sáng, thứ Hai đến thứ Bảy. Bà con và khách xa đều vào xem được, chỉ cần gọi trước: [0229 3868 123](tel:02293868123).`,
      },
      {
        title: 'Cách hâm và giữ niêu cá',
        handle: 'cach-ham-nieu-ca',
        body: `Niêu cá gửi đi đã chín kỹ, mở ra là ăn được. Hâm đúng cách thì ngon như vừa dỡ bếp.

## Hâm lại

- Để cả niêu lên bếp, **lửa nhỏ nhất**, năm phút.
- Đừng cho thêm nước. Nước trong niêu sánh lại khi nguội là đúng.
- Lò vi sóng: sang bát sứ, hai phút.

## Giữ được bao lâu

- Ngăn mát: 30 ngày, tính từ ngày kho in trên nhãn.
- Đã mở: ăn trong 3 ngày.

Còn điều gì chưa rõ, bạn xem [chính sách đổi trả](/policies#returns) hoặc nhắn cho bếp.`,
      },
    ],
    blog: 'Chuyện làng Yên Hòa',
    articles: [
      {
        title: 'Mười hai tiếng bên bếp rơm',
        summary: 'Vì sao niêu cá Yên Hòa kho đúng mười hai tiếng, không hơn, không kém.',
        body: `Bốn giờ sáng, chị Lụa nhóm bếp. Rơm nếp cháy chậm, khói thơm, lửa liu riu. Niêu đất nóng đều nên cá không vỡ.

## Sáu tiếng đầu

Cá ngấm riềng, gừng, tương bần. Nước hàng nấu từ đường mía, không dùng phẩm màu.

## Sáu tiếng sau

Bếp chỉ còn than. Nước rút dần, sánh lại, xương mềm tan. **Mở vung sớm một tiếng là hỏng cả mẻ.**

[ảnh 1] Làng Yên Hòa lúc bếp vừa nổi lửa

Ngày trước mỗi hôm bếp kho mười niêu bán chợ huyện. Nay bốn mươi niêu, gửi đi khắp nơi.`,
        author: 'Phạm Thị Hoa',
        daysAgo: 6,
        thing: 'clay-pot',
      },
      {
        title: 'Tháng mười, nước rút, chạch béo',
        summary: 'Cuối mùa mưa, ao Đồng Trũng cạn dần. Đây là lúc chạch sụn ngon nhất năm.',
        body: `Nước rút, chạch xuống bùn tích mỡ. Ông Thành bảo: chạch tháng mười kho không cần thêm mỡ.

- Đánh bắt bằng lờ tre, không kích điện.
- Chỉ bắt con từ hai ngón tay. Con nhỏ thả lại ao.
- Mỗi mẻ ghi vào [nhật ký](/products/chach-sun-kho-nieu-dat): ao nào, bao nhiêu cân, ai bắt.

Bạn mua niêu nào, quét mã trên niêu ấy là thấy.`,
        author: 'Vũ Văn Thành',
        daysAgo: 24,
        thing: 'fish',
      },
      {
        title: 'Niêu đất lấy từ đâu',
        summary:
          'Niêu của hợp tác xã nặn ở Gia Thủy, nung bằng củi, dùng xong còn giữ được nhiều năm.',
        body: `Niêu đất Gia Thủy dày, xốp vừa, giữ nhiệt lâu. Mỗi tháng hợp tác xã lấy một nghìn hai trăm chiếc.

## Ăn xong đừng bỏ niêu

1. Rửa bằng nước ấm, không dùng xà phòng.
2. Phơi chỗ mát một ngày.
3. Kho thịt, kho cá, nấu cháo đều được.

Nhiều khách gửi lại niêu để hợp tác xã dùng lại. Gửi từ mười chiếc, hợp tác xã chịu cước.`,
        author: 'Phạm Thị Hoa',
        daysAgo: 51,
        thing: 'ceramic-jar',
      },
    ],
    moved: [
      { path: '/ca-kho-nieu.html', target: '/products/chach-sun-kho-nieu-dat' },
      { path: '/lien-he', target: '/pages/gioi-thieu' },
    ],
  },
  {
    slug: 'mat-ong-cuc-phuong',
    pages: [
      {
        title: 'Mật thật nhìn thế nào',
        handle: 'mat-that',
        body: `Mật ong rừng **kết tinh khi trời lạnh**, đó không phải là đường. Ngâm hũ vào nước ấm 40 độ, mật lại trong.

[ảnh 1] Bìa rừng Cúc Phương, nơi đặt đàn ong

## Ba điều dễ thử ở nhà

- Nhỏ một giọt vào nước lạnh: mật thật chìm thành giọt rồi mới tan.
- Ngửi: mật hoa rừng có mùi phấn hoa, hậu hơi the.
- Hỏi ngày quay: mỗi hũ của hợp tác xã có mã, quét là thấy.`,
      },
      {
        title: 'Thăm bãi ong',
        handle: 'tham-bai-ong',
        body: `Bãi ong Thung Sâu đón khách từ **tháng ba đến tháng năm**, mùa quay mật. Mỗi đoàn nhiều nhất mười hai người.

1. Gọi trước ba ngày: [0229 3848 200](tel:02293848200).
2. Mặc áo dài tay, sáng màu, đừng dùng nước hoa.
3. Được tự tay quay một cầu mật và mang về.`,
      },
    ],
    blog: 'Theo đàn ong',
    articles: [
      {
        title: 'Chờ ong vít nắp mới quay',
        summary: 'Quay sớm một tuần được thêm mật, nhưng mật loãng. Hợp tác xã không làm thế.',
        body: `Ong quạt cánh cho mật đặc lại rồi mới vít nắp sáp. Khi tám phần mười mặt cầu đã vít, độ nước xuống dưới hai mươi mốt phần trăm, mật mới được quay.

[ảnh 1] Thung Sâu vào mùa quay mật

Mỗi mẻ mật đều đo độ nước và ghi vào nhật ký.`,
        author: 'Đinh Văn Hùng',
        daysAgo: 15,
        thing: 'honey-jar',
      },
    ],
    moved: [{ path: '/gioi-thieu', target: '/pages/mat-that' }],
  },
]
