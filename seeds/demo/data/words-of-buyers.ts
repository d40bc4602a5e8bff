// What invented shoppers say and ask, and what shops answer.
type Goods = 'eaten' | 'used'

export const reviewWords: Record<Goods, Record<1 | 2 | 3 | 4 | 5, readonly string[]>> = {
  eaten: {
    5: [
      'Ngon đúng vị quê, cả nhà khen. Sẽ đặt tiếp.',
      'Đóng gói chắc chắn, mở ra thơm lừng. Con tôi ăn hết trong một bữa.',
      'Lần thứ ba mua rồi, lần nào cũng đều tay.',
      'Quét mã xem được cả ao nuôi và ngày làm, yên tâm hẳn.',
      'Giao nhanh hơn hẹn một ngày. Vị vừa, không gắt.',
      'Mua biếu bố mẹ, hai cụ thích lắm.',
    ],
    4: [
      'Ngon, hơi mặn so với nhà tôi nhưng ăn với cơm nóng thì vừa.',
      'Chất lượng tốt, giá mà có thêm gói nhỏ.',
      'Hàng đẹp, giao chậm hơn dự kiến một hôm.',
      'Vị ổn, hạn dùng còn dài.',
    ],
    3: ['Ăn được, chưa thấy đặc biệt như lời tả.', 'Hộp ngoài bị móp, bên trong không sao.'],
    2: ['Lần này nhạt hơn lần trước, mong hợp tác xã để ý.'],
    1: ['Một hũ bị rò nước ra ngoài, phải bỏ.'],
  },
  used: {
    5: [
      'Đường nét tỉ mỉ, cầm trên tay thấy khác hẳn hàng chợ.',
      'Đẹp hơn ảnh. Gói nhiều lớp nên không sứt mẻ gì.',
      'Mua làm quà, khách nước ngoài rất thích.',
      'Đúng kích thước, màu mộc tự nhiên.',
    ],
    4: [
      'Đẹp, có chỗ chưa đều nhưng là đồ làm tay nên chấp nhận được.',
      'Ưng, chỉ tiếc là ít màu để chọn.',
    ],
    3: ['Tạm được, nhỏ hơn tôi nghĩ.'],
    2: ['Có một vết xước, cửa hàng hứa đổi.'],
    1: ['Giao nhầm mẫu, đang chờ xử lý.'],
  },
}

export const shopReviewWords: Record<1 | 2 | 3 | 4 | 5, readonly string[]> = {
  5: [
    'Trả lời tin nhắn nhanh, gói hàng cẩn thận.',
    'Cô chủ gọi điện dặn cách bảo quản, rất có tâm.',
    '',
  ],
  4: ['Giao đúng hẹn, đóng gói gọn.', 'Nhiệt tình, phí giao hơi cao với chỗ tôi.'],
  3: ['Bình thường, giao hơi chậm.'],
  2: ['Nhắn tin mãi mới trả lời.'],
  1: ['Hẹn giao hai lần không tới.'],
}

export const answersToGood: readonly string[] = [
  'Cảm ơn anh chị đã ủng hộ bà con ạ!',
  'Hợp tác xã cảm ơn anh chị, lần tới em gửi thêm một gói nhỏ ăn thử nhé.',
  'Cảm ơn anh chị nhiều, mong được phục vụ lần sau.',
]
export const answersToBad: readonly string[] = [
  'Cửa hàng xin lỗi anh chị. Bên em đã đổi cách đóng gói, và xin gửi bù hũ khác.',
  'Cảm ơn anh chị đã góp ý, mẻ sau bên em chỉnh lại ạ.',
]

/** Shopper, shop, shopper … */
export const talks: readonly (readonly string[])[] = [
  [
    'Cho em hỏi để ngăn mát được bao lâu ạ?',
    'Dạ ngăn mát 15 ngày, ngăn đá 3 tháng chị nhé.',
    'Vâng em cảm ơn.',
  ],
  ['Anh ơi đơn của em bao giờ giao?', 'Sáng mai bên em gửi, chiều mai tới chị ạ.'],
  [
    'Đơn này viết hoá đơn cho công ty được không ạ?',
    'Dạ được, anh nhắn tên và mã số thuế giúp em.',
  ],
  ['Nhà em mới đổi số nhà, giao giúp em sang số 12 nhé.'],
  ['Hàng có cay không cửa hàng ơi? Nhà có trẻ con.'],
]

export const questionsBeforeBuying: readonly (readonly string[])[] = [
  [
    'Mua 30 phần làm quà Tết thì có giá khác không ạ?',
    'Dạ từ 20 phần bên em bớt 5%, và in thiệp giúp anh chị.',
  ],
  ['Chỗ mình có nhận khách tham quan làng nghề không?'],
]
