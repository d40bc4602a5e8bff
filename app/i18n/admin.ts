// Words of the province's console. Officers are addressed formally.
import { defineText } from './text.ts'

export const adminText = defineText({
  vi: {
    consoleTitle: 'Số liệu kinh tế số',
    chooseTitle: 'Chọn tỉnh, thành phố',
    chooseLead: 'Tài khoản được giao theo dõi các địa phương sau.',
    noProvinceTitle: 'Tài khoản chưa được giao địa phương nào',
    noProvinceLine:
      'Đề nghị người phê duyệt của tỉnh gửi lời mời đến địa chỉ thư của tài khoản này.',
    asOf: 'Số liệu đến',
    noFiguresYet: 'Chưa có số liệu: hệ thống chưa đếm sự kiện nào.',
    lateTitle: 'Số liệu đang chậm',
    lateLine:
      'Hệ thống đếm chưa cập nhật hơn một phút. Số liệu dưới đây đúng đến thời điểm đã ghi.',
    period: 'Khoảng thời gian',
    periods: { '7': '7 ngày', '30': '30 ngày', '90': '90 ngày', trial: 'Kỳ dùng thử này' },
    spanOf: (from: string, to: string) => `Từ ${from} đến hết ${to}`,
    comparedWith: (from: string, to: string) => `So với ${from} đến hết ${to}`,
    dayCount: (days: number) => `${days} ngày`,
    reload: 'Tải lại',
    measures: {
      shopsInTrial: 'Cửa hàng đang dùng thử',
      orders: 'Đơn hàng',
      revenue: 'Doanh thu',
      cashless: 'Đơn không dùng tiền mặt',
      invoiced: 'Đơn có hoá đơn điện tử',
      tracedLines: 'Dòng hàng có truy xuất',
      tracedProducts: 'Sản phẩm có truy xuất',
    },
    columns: {
      shopsInTrial: 'Dùng thử',
      orders: 'Đơn hàng',
      revenue: 'Doanh thu',
      cashless: 'Không tiền mặt',
      invoiced: 'Có hoá đơn',
      tracedLines: 'Có truy xuất',
    },
    ofWhole: (part: string, whole: string) => `${part} trên ${whole}`,
    explain: 'Cách tính',
    definitions: {
      shopsInTrial:
        'Số cửa hàng có ngày cuối kỳ nằm trong thời gian dùng thử đã được tỉnh tiếp nhận.',
      orders:
        'Số đơn đã thanh toán hoặc đã nhận theo hình thức trả tiền khi giao, trừ đơn đã huỷ. Tính vào ngày đơn được xác nhận, theo nơi cửa hàng đặt trụ sở.',
      revenue:
        'Tổng giá trị các đơn đã đếm, gồm thuế và phí giao, trừ đơn đã huỷ và số tiền đã hoàn cho khách.',
      cashless: 'Số đơn thanh toán qua cổng điện tử chia cho số đơn.',
      invoiced:
        'Số đơn đã xuất hoá đơn điện tử chia cho số đơn. Đơn trả tiền khi giao có hoá đơn sau khi giao.',
      tracedLines:
        'Số dòng hàng lấy từ lô có sự kiện thu hoạch hoặc chế biến, chia cho số dòng hàng đã bán.',
      tracedProducts:
        'Số sản phẩm đang bán có lô truy xuất được, chia cho số sản phẩm đang bán. Tính tại thời điểm xem.',
    },
    reference: 'Căn cứ',
    indicatorCode: 'Mã chỉ tiêu',
    goalBy: (goal: string, year: number) => `Mục tiêu ${goal} vào năm ${year}`,
    ordersByDay: 'Đơn hàng mỗi ngày',
    revenueByDay: 'Doanh thu mỗi ngày',
    cashlessByDay: 'Đơn không dùng tiền mặt mỗi ngày (%)',
    invoicedByDay: 'Đơn có hoá đơn điện tử mỗi ngày (%)',
    day: 'Ngày',
    dimensions: { commune: 'Theo xã, phường', sector: 'Theo ngành', size: 'Theo quy mô' },
    dimensionHeading: { commune: 'Xã, phường', sector: 'Ngành', size: 'Quy mô' },
    sectors: {
      agriculture: 'Nông, lâm, thuỷ sản',
      industry: 'Công nghiệp, chế biến',
      trade: 'Thương mại, dịch vụ',
    },
    sizes: { micro: 'Siêu nhỏ', small: 'Nhỏ', medium: 'Vừa' },
    legalForms: { cooperative: 'Hợp tác xã', company: 'Doanh nghiệp', household: 'Hộ kinh doanh' },
    hidden: 'Ít hơn 5',
    hiddenNote:
      'Ô ghi “Ít hơn 5” có từ 1 đến 4 cửa hàng ngoài chương trình, hoặc có thể suy ra ô đó. Cửa hàng trong chương trình đã đồng ý cho tỉnh xem số liệu.',
    hiddenCommune:
      'Xã, phường này có ít hơn 5 cửa hàng ngoài chương trình nên không xem riêng được.',
    allHidden: 'Chưa đủ cửa hàng để chia theo mục này mà không lộ số liệu của từng cửa hàng.',
    total: 'Cộng',
    download: 'Tải CSV',
    wholeProvince: 'Toàn tỉnh',
    onlyCommune: (name: string) => `Chỉ xem ${name}`,
    noSales: 'Trong khoảng thời gian này chưa có đơn hàng nào.',
    change: {
      none: (span: string) => `Không có đơn hàng nào trong hai kỳ ${span}.`,
      first: (orders: string) => `Kỳ này có ${orders} đơn hàng; kỳ trước chưa có đơn nào.`,
      up: (share: string, before: string, now: string) => `tăng ${share} (từ ${before} lên ${now})`,
      down: (share: string, before: string, now: string) =>
        `giảm ${share} (từ ${before} xuống ${now})`,
      same: (now: string) => `giữ nguyên ở mức ${now}`,
      sentence: (orders: string, revenue: string) =>
        `So với kỳ trước, đơn hàng ${orders}; doanh thu ${revenue}.`,
    },
  },
  en: {
    consoleTitle: 'Digital economy figures',
    chooseTitle: 'Choose a province or city',
    chooseLead: 'This account follows these places.',
    noProvinceTitle: 'This account follows no province yet',
    noProvinceLine: "Ask the province's approver to invite this account's e-mail address.",
    asOf: 'As of',
    noFiguresYet: 'No figures yet: nothing has been counted.',
    lateTitle: 'The figures are late',
    lateLine:
      'Counting has not been up to date for over a minute. The figures hold as of the time shown.',
    period: 'Period',
    periods: { '7': '7 days', '30': '30 days', '90': '90 days', trial: 'This trial period' },
    spanOf: (from, to) => `From ${from} to the end of ${to}`,
    comparedWith: (from, to) => `Compared with ${from} to the end of ${to}`,
    dayCount: (days) => (days === 1 ? '1 day' : `${days} days`),
    reload: 'Reload',
    measures: {
      shopsInTrial: 'Shops in trial',
      orders: 'Orders',
      revenue: 'Revenue',
      cashless: 'Cashless orders',
      invoiced: 'Orders with an e-invoice',
      tracedLines: 'Traced order lines',
      tracedProducts: 'Traced products',
    },
    columns: {
      shopsInTrial: 'In trial',
      orders: 'Orders',
      revenue: 'Revenue',
      cashless: 'Cashless',
      invoiced: 'Invoiced',
      tracedLines: 'Traced',
    },
    ofWhole: (part, whole) => `${part} of ${whole}`,
    explain: 'How it is counted',
    definitions: {
      shopsInTrial: 'Shops whose admitted trial was running on the last day of the period.',
      orders:
        'Orders paid, or accepted to be paid on delivery, less those cancelled. They count on the day of confirmation, at the place of the shop.',
      revenue:
        'The total of the counted orders with tax and delivery, less those cancelled and what was refunded.',
      cashless: 'Orders paid through an electronic gateway, divided by orders.',
      invoiced:
        'Orders with an issued e-invoice, divided by orders. An order paid on delivery gets its invoice after delivery.',
      tracedLines:
        'Order lines taken from a lot with a harvest or processing event, divided by order lines sold.',
      tracedProducts:
        'Products on sale with a traceable lot, divided by products on sale. Counted at the time of viewing.',
    },
    reference: 'Reference',
    indicatorCode: 'Indicator',
    goalBy: (goal, year) => `Goal ${goal} by ${year}`,
    ordersByDay: 'Orders by day',
    revenueByDay: 'Revenue by day',
    cashlessByDay: 'Cashless orders by day (%)',
    invoicedByDay: 'Orders with an e-invoice by day (%)',
    day: 'Day',
    dimensions: { commune: 'By commune', sector: 'By sector', size: 'By size' },
    dimensionHeading: { commune: 'Commune', sector: 'Sector', size: 'Size' },
    sectors: {
      agriculture: 'Farming, forestry, fishery',
      industry: 'Industry, processing',
      trade: 'Trade, services',
    },
    sizes: { micro: 'Micro', small: 'Small', medium: 'Medium' },
    legalForms: { cooperative: 'Cooperative', company: 'Company', household: 'Household business' },
    hidden: 'Fewer than 5',
    hiddenNote:
      '“Fewer than 5” stands for a cell with 1 to 4 shops outside the programme, or one from which such a cell could be worked out. Shops in the programme agreed that the province sees their figures.',
    hiddenCommune:
      'This commune has fewer than 5 shops outside the programme and cannot be shown alone.',
    allHidden: 'There are too few shops to cut the figures this way without showing single shops.',
    total: 'Total',
    download: 'Download CSV',
    wholeProvince: 'Whole province',
    onlyCommune: (name) => `Only ${name}`,
    noSales: 'There was no order in this period.',
    change: {
      none: (span) => `No order in either period of ${span}.`,
      first: (orders) => `This period has ${orders} orders; the one before had none.`,
      up: (share, before, now) => `rose by ${share} (from ${before} to ${now})`,
      down: (share, before, now) => `fell by ${share} (from ${before} to ${now})`,
      same: (now) => `stayed at ${now}`,
      sentence: (orders, revenue) =>
        `Compared with the period before, orders ${orders}; revenue ${revenue}.`,
    },
  },
})
