// The model case: ten clay pots of braised fish a day before going online, forty after.
import type { DemoShop } from './shape.ts'

const fish = { material: 'Cá chạch sụn', rawUnit: 'kg', rawPerPiece: 0.6, shelfLifeDays: 30 }

export const yenHoa: DemoShop = {
  slug: 'yen-hoa',
  name: 'Hợp tác xã Yên Hòa',
  legalForm: 'cooperative',
  sizeClass: 'small',
  sector: 'industry',
  taxCode: '2700868684',
  provinceCode: '37',
  communeCode: '14701',
  addressLine: 'Xóm 3, làng Yên Hòa',
  phone: '0229 3868 123',
  tagline: 'Cá đồng kho niêu đất, bếp rơm mười hai tiếng',
  story:
    'Hai mươi bảy hộ ở làng Yên Hòa nuôi cá chạch sụn trong ruộng trũng và ao làng. Trước đây mỗi ngày bếp của hợp tác xã kho mười niêu, bán ở chợ huyện. Từ khi bán trên mạng, mỗi ngày bếp nổi lửa bốn mươi niêu, và thu nhập của mỗi thành viên từ một triệu rưỡi lên bốn triệu đồng một tháng.',
  accent: '#8F3F20',
  motif: 'pot',
  land: 'delta',
  owner: 'Phạm Thị Hoa',
  households: ['Hộ ông Vũ Văn Thành', 'Hộ bà Đinh Thị Lụa', 'Hộ ông Phạm Văn Khang', 'Hộ bà Nguyễn Thị Mơ'],
  plots: [
    { name: 'Ao Đồng Trũng', kind: 'pond' },
    { name: 'Ao Cây Gạo', kind: 'pond' },
    { name: 'Bếp hợp tác xã', kind: 'kitchen' },
  ],
  diary: [
    { step: 'stocking', note: 'Thả 40 kg cá chạch sụn giống vào ao', daysBefore: 92 },
    { step: 'feeding', note: 'Cho ăn bột ngô và giun quế, sáng và chiều', daysBefore: 58 },
    { step: 'watering', note: 'Thay một phần ba nước ao, đo pH 7,2', daysBefore: 31 },
    { step: 'feeding', note: 'Bớt cám, cho ăn giun quế để thịt chắc', daysBefore: 12 },
  ],
  trialStartedDaysAgo: 76,
  products: [
    {
      title: 'Chạch sụn kho niêu đất',
      category: 'food', vatClass: 'standard', thing: 'clay-pot', unit: 'niêu', netContent: '600 g', price: 185_000, grams: 1400,
      description:
        'Cá chạch sụn nuôi ruộng, kho trong niêu đất với riềng, gừng, tương gạo và nước hàng, đun lửa rơm mười hai tiếng cho đến khi xương mềm. Mở nắp, hâm năm phút là ăn được với cơm nóng.',
      option: {
        name: 'Cỡ niêu',
        variants: [
          { choice: 'Niêu 600 g', price: 185_000, grams: 1400 },
          { choice: 'Niêu 1 kg', price: 285_000, grams: 2200 },
        ],
      },
      ocop: { stars: 4, number: 'OCOP-37-2025-014', issuedOn: '2025-03-12' },
      origin: fish, daily: [10, 40], collection: 'Món kho niêu',
    },
    {
      title: 'Cá rô đồng kho niêu',
      category: 'food', vatClass: 'standard', thing: 'clay-pot', unit: 'niêu', netContent: '600 g', price: 165_000, grams: 1400,
      description: 'Cá rô đồng rán sơ rồi kho khô với gừng và ớt, vị đậm, ăn cùng dưa chua.',
      origin: { ...fish, material: 'Cá rô đồng' }, daily: [1, 4], collection: 'Món kho niêu',
    },
    {
      title: 'Mắm tép Yên Hòa',
      category: 'food', vatClass: 'standard', thing: 'sauce-jar', unit: 'hũ', netContent: '400 g', price: 95_000, grams: 700,
      description: 'Tép riu ủ thính gạo ba tháng, chưng với thịt ba chỉ và riềng.',
      ocop: { stars: 3, number: 'OCOP-37-2024-108', issuedOn: '2024-06-20' },
      origin: { material: 'Tép riu', rawUnit: 'kg', rawPerPiece: 0.5, shelfLifeDays: 180 }, daily: [2, 5], collection: 'Mắm và tương',
    },
    {
      title: 'Tương gạo nếp Yên Mô',
      category: 'food', vatClass: 'standard', thing: 'ceramic-jar', unit: 'hũ', netContent: '500 ml', price: 60_000, grams: 900,
      description: 'Gạo nếp lên men với đỗ tương rang, phơi nắng bốn mươi ngày trong chum sành.',
      origin: { material: 'Gạo nếp', rawUnit: 'kg', rawPerPiece: 0.4, shelfLifeDays: 365 }, daily: [1, 3], collection: 'Mắm và tương',
    },
    {
      title: 'Cá chạch sụn tươi làm sạch',
      category: 'food', vatClass: 'farm-produce-own', thing: 'fish', unit: 'kg', netContent: '1 kg', price: 160_000, grams: 1000,
      description: 'Cá bắt sáng, làm sạch nhớt bằng muối và giấm, hút chân không, giao trong ngày ở Ninh Bình.',
      origin: { ...fish, rawPerPiece: 1.15, shelfLifeDays: 14 }, daily: [1, 3], collection: 'Cá tươi',
    },
    {
      title: 'Hộp quà hai niêu và hũ mắm tép',
      category: 'food', vatClass: 'standard', thing: 'gift-box', unit: 'hộp', netContent: '2 niêu + 1 hũ', price: 450_000, compareAt: 465_000, grams: 3600,
      description: 'Hai niêu chạch sụn kho và một hũ mắm tép, hộp tre đan ở Yên Mô, thiệp viết tay.',
      origin: { ...fish, rawPerPiece: 1.2 }, daily: [0.3, 1.2], collection: 'Quà biếu',
    },
  ],
}
