// What a farmer writes down before a harvest, by the kind of work.
import type { DemoShop } from './shape.ts'

export const diaries = {
  agri: [
    { step: 'sowing', note: 'Gieo giống đã ngâm ủ', daysBefore: 96 },
    { step: 'fertilising', note: 'Bón phân hữu cơ hoai mục, 300 kg một sào', daysBefore: 64 },
    { step: 'weeding', note: 'Làm cỏ bằng tay, không dùng thuốc diệt cỏ', daysBefore: 40 },
    { step: 'watering', note: 'Tưới nước sông, giữ ẩm gốc', daysBefore: 16 },
  ],
  fish: [
    { step: 'stocking', note: 'Thả giống đã kiểm dịch', daysBefore: 110 },
    { step: 'feeding', note: 'Cho ăn thức ăn tự chế, không kháng sinh', daysBefore: 60 },
    { step: 'watering', note: 'Thay nước, đo độ mặn và pH', daysBefore: 24 },
  ],
  bee: [
    { step: 'note', note: 'Đặt đàn ong ở bìa rừng, cách đường lớn 2 km', daysBefore: 48 },
    { step: 'note', note: 'Kiểm tra cầu ong, chỉ quay mật khi vít nắp trên 80%', daysBefore: 14 },
  ],
  craft: [
    { step: 'note', note: 'Chọn nguyên liệu, phơi khô ba nắng', daysBefore: 30 },
    { step: 'note', note: 'Nhuộm màu bằng lá bàng và củ nâu', daysBefore: 15 },
  ],
  goat: [
    { step: 'note', note: 'Chăn thả trên núi đá vôi, ăn lá rừng', daysBefore: 45 },
    { step: 'note', note: 'Kiểm tra thú y, tiêm phòng lở mồm long móng', daysBefore: 30 },
  ],
} as const satisfies Record<string, DemoShop['diary']>
