// How the market puts goods in order: said to everybody, as the law on e-commerce asks. What is said here is what the code does:
// a word is added here when an order is added there, or it does not compile.
import type { SearchSort, ShelfSort } from '#app/domain/market/market-sort.ts'

import { defineText } from './text.ts'

type Point = { name: string; line: string }
type Words = {
  title: string
  lead: string
  law: string
  search: string
  searchLine: string
  steps: readonly Point[]
  sorts: string
  sortsLine: string
  bySort: Record<SearchSort, string>
  shelves: string
  byShelf: readonly Point[]
  groups: string
  groupsLine: string
  byGroupSort: Record<ShelfSort, string>
  never: string
  neverPoints: readonly string[]
  left: string
  leftPoints: readonly string[]
  ask: string
  askLine: string
  link: string
}

export const rankingText = defineText<Words>({
  vi: {
    title: 'Chợ xếp thứ tự hàng thế nào',
    lead: 'Mọi cửa hàng được xếp theo cùng một cách. Trang này nói hết cách đó.',
    law: 'Công bố theo Luật Thương mại điện tử số 122/2025/QH15 và Điều 11 Nghị định 248/2026/NĐ-CP.',
    search: 'Khi bạn tìm kiếm',
    searchLine:
      'Kết quả “Hợp nhất” được xếp theo ba bước, bước sau chỉ tính khi bước trước bằng nhau:',
    steps: [
      {
        name: '1. Từ bạn gõ khớp đến đâu',
        line: 'Khớp trọn chữ trong tên hàng được tính nhiều nhất, rồi đến đầu chữ, rồi chữ gần giống (gõ thiếu, gõ sai). Khớp ở nơi khác (tên cửa hàng, xã, nhóm hàng, lời giới thiệu) tính bằng một nửa. Chữ dài tính nhiều hơn chữ ngắn; viết đúng dấu được cộng thêm một chút.',
      },
      { name: '2. Còn hàng', line: 'Hàng mua được ngay hôm nay đứng trước hàng đang hết.' },
      {
        name: '3. Nhiều người mua',
        line: 'Số món đã bán, đã trừ hàng trả lại, đứng trước nếu nhiều hơn.',
      },
    ],
    sorts: 'Những thứ tự khác bạn có thể chọn',
    sortsLine: 'Chọn ở ô “Sắp xếp” phía trên kết quả.',
    bySort: {
      relevance: 'Hợp nhất: ba bước ở trên. Đây là thứ tự khi bạn không chọn gì.',
      newest: 'Mới nhất: theo lúc lên kệ, mới trước.',
      'best-selling': 'Bán chạy: theo số món đã bán, đã trừ hàng trả lại.',
      price: 'Giá thấp đến cao: theo giá của phân loại rẻ nhất.',
      'price-down': 'Giá cao đến thấp: cũng theo giá của phân loại rẻ nhất.',
    },
    shelves: 'Các kệ ở trang đầu chợ',
    byShelf: [
      {
        name: 'Đang vào vụ',
        line: 'Hàng còn trong kho, làm từ mẻ thu hoạch trong 60 ngày qua ghi ở nhật ký sản xuất; mẻ mới nhất trước.',
      },
      { name: 'Nhiều người mua', line: 'Hàng còn trong kho, theo số món đã bán.' },
      {
        name: 'Đạt chuẩn OCOP',
        line: 'Hàng còn trong kho, giấy chứng nhận từ 3 sao còn hạn, theo số món đã bán.',
      },
      { name: 'Vừa lên kệ', line: 'Theo lúc lên kệ, mới trước.' },
      { name: 'Người làm ra', line: 'Cửa hàng bán được nhiều món nhất đứng trước.' },
      {
        name: 'So sánh cửa hàng',
        line: 'Cùng một mặt hàng ở nhiều cửa hàng: còn hàng trước, rồi giá theo ki-lô-gam hoặc lít thấp trước; bạn đổi được.',
      },
    ],
    groups: 'Trang nhóm hàng và trang xã',
    groupsLine: 'Không chọn gì thì hàng bán chạy đứng trước.',
    byGroupSort: {
      'best-selling': 'Bán chạy: theo số món đã bán, đã trừ hàng trả lại.',
      newest: 'Mới lên kệ: theo lúc lên kệ, mới trước.',
      price: 'Giá thấp đến cao: theo giá của phân loại rẻ nhất.',
      'price-down': 'Giá cao đến thấp: cũng theo giá của phân loại rẻ nhất.',
    },
    never: 'Những thứ không bao giờ được tính',
    neverPoints: [
      'Tiền: không ai trả tiền để được xếp lên trên, chợ không bán chỗ và không có quảng cáo.',
      'Gói dịch vụ, mức phí, chương trình dùng thử của cửa hàng.',
      'Bạn là ai, đã xem gì, mua gì: cùng một lượt tìm, ai cũng thấy như nhau.',
      'Điểm đánh giá: được hiện cạnh sản phẩm, không làm đổi thứ tự.',
    ],
    left: 'Khi nào một sản phẩm không hiện ra',
    leftPoints: [
      'Cửa hàng chưa đăng bán hoặc đã ẩn sản phẩm.',
      'Cửa hàng bị tạm ngừng theo quyết định của cơ quan quản lý.',
      'Sao OCOP hết hạn thì sao không được hiện và không được tính; sản phẩm vẫn hiện.',
    ],
    ask: 'Thấy thứ tự chưa đúng?',
    askLine:
      'Người bán và người mua đều có thể hỏi vì sao một sản phẩm đứng ở chỗ đó: nhắn cho cửa hàng, hoặc hỏi nơi vận hành chợ.',
    link: 'Chợ xếp thứ tự thế nào?',
  },
  en: {
    title: 'How the market puts goods in order',
    lead: 'Every shop is ordered in the same way. This page says all of it.',
    law: 'Published under the Law on E-commerce 122/2025/QH15 and Article 11 of Decree 248/2026/NĐ-CP.',
    search: 'When you search',
    searchLine:
      '“Best match” is ordered in three steps; a step counts only where the one before is equal:',
    steps: [
      {
        name: '1. How well your words match',
        line: 'A whole word in the name counts most, then the beginning of a word, then nearly the same word (letters missing or wrong). A match elsewhere (shop, commune, group, description) counts half. Long words count more than short ones; the right marks add a little.',
      },
      { name: '2. In stock', line: 'What can be bought today stands before what is sold out.' },
      {
        name: '3. Bought most',
        line: 'Pieces sold, those that came back taken off: more stands first.',
      },
    ],
    sorts: 'Other orders that you may choose',
    sortsLine: 'Choose at “Sort” above the results.',
    bySort: {
      relevance: 'Best match: the three steps above. This is what you get unasked.',
      newest: 'Newest: by when it went on sale, the latest first.',
      'best-selling': 'Bestselling: by pieces sold, those that came back taken off.',
      price: 'Price, low to high: by the price of the cheapest variant.',
      'price-down': 'Price, high to low: by the price of the cheapest variant too.',
    },
    shelves: 'The shelves of the first page',
    byShelf: [
      {
        name: 'In season',
        line: 'In stock, and made from a harvest of the last 60 days in the growing diary; the latest harvest first.',
      },
      { name: 'Bought most', line: 'In stock, by pieces sold.' },
      {
        name: 'OCOP certified',
        line: 'In stock, with a certificate of 3 stars or more in force, by pieces sold.',
      },
      { name: 'New on the shelf', line: 'By when it went on sale, the latest first.' },
      { name: 'The makers', line: 'The shop that sold the most pieces stands first.' },
      {
        name: 'Shops side by side',
        line: 'The same goods from several shops: in stock first, then the lowest price per kilogram or litre; you may change it.',
      },
    ],
    groups: 'Pages of groups and communes',
    groupsLine: 'Unasked, what sells most stands first.',
    byGroupSort: {
      'best-selling': 'Bestselling: by pieces sold, those that came back taken off.',
      newest: 'New on the shelf: by when it went on sale, the latest first.',
      price: 'Price, low to high: by the price of the cheapest variant.',
      'price-down': 'Price, high to low: by the price of the cheapest variant too.',
    },
    never: 'What never counts',
    neverPoints: [
      'Money: nobody pays to stand higher; the market sells no places and shows no advertisements.',
      'A shop’s plan, fees or trial programme.',
      'Who you are, what you looked at or bought: the same search shows everybody the same.',
      'Ratings: they are shown beside a product and do not change the order.',
    ],
    left: 'When a product is not shown',
    leftPoints: [
      'The shop has not published it, or has hidden it.',
      'The shop is suspended by a decision of the authority.',
      'Stars whose certificate ended are not shown and do not count; the product stays.',
    ],
    ask: 'Does an order look wrong?',
    askLine:
      'Sellers and shoppers may ask why a product stands where it does: write to the shop, or ask whoever runs the market.',
    link: 'How is this ordered?',
  },
})
