// A second province, so that staff of one are seen never to see the other. Invented people and firms in real communes.
import { diaries } from './diaries.ts'
import type { DemoShop } from './shape.ts'

const phongDien: DemoShop = {
  slug: 'trai-cay-phong-dien', name: 'Hợp tác xã Trái cây Phong Điền', legalForm: 'cooperative', sizeClass: 'small', sector: 'agriculture',
  taxCode: '1800998815', provinceCode: '92', communeCode: '31299', addressLine: 'Ấp Nhơn Lộc 1', phone: '0292 3850 777',
  tagline: 'Vườn ven sông, hái theo con nước',
  story: 'Ba mươi sáu nhà vườn Phong Điền trồng dâu Hạ Châu, vú sữa và nhãn Ido theo VietGAP, hái buổi sáng, xuống ghe buổi trưa.',
  accent: '#2C6A3A', motif: 'leafy', land: 'delta', owner: 'Lê Văn Tám',
  households: ['Hộ ông Lê Văn Út', 'Hộ bà Nguyễn Thị Sương'],
  plots: [{ name: 'Vườn Nhơn Nghĩa', kind: 'orchard' }, { name: 'Nhà đóng gói', kind: 'workshop' }],
  diary: diaries.agri, trialStartedDaysAgo: 45,
  products: [
    {
      title: 'Dâu Hạ Châu Phong Điền', category: 'food', vatClass: 'farm-produce-own', thing: 'fruit-basket',
      unit: 'thùng', netContent: '5 kg', price: 260_000, grams: 5300, daily: [2, 5], collection: 'Trái cây',
      description: 'Trái chùm, vỏ mỏng, ngọt hậu.',
      ocop: { stars: 4, number: 'OCOP-92-2024-011', issuedOn: '2024-05-22' },
      origin: { material: 'Dâu tươi', rawUnit: 'kg', rawPerPiece: 5.3, shelfLifeDays: 10 },
    },
    {
      title: 'Vú sữa tím', category: 'food', vatClass: 'farm-produce-own', thing: 'red-basket',
      unit: 'thùng', netContent: '4 kg', price: 240_000, grams: 4300, daily: [1, 3], collection: 'Trái cây',
      description: 'Chín cây, gói giấy từng trái.',
      origin: { material: 'Vú sữa tươi', rawUnit: 'kg', rawPerPiece: 4.3, shelfLifeDays: 8 },
    },
    {
      title: 'Nhãn Ido', category: 'food', vatClass: 'farm-produce-own', thing: 'egg-basket',
      unit: 'thùng', netContent: '5 kg', price: 175_000, grams: 5200, daily: [1, 4], collection: 'Trái cây',
      description: 'Cơm dày, hạt nhỏ.',
      origin: { material: 'Nhãn tươi', rawUnit: 'kg', rawPerPiece: 5.2, shelfLifeDays: 10 },
    },
    {
      title: 'Mứt vỏ bưởi', category: 'food', vatClass: 'standard', thing: 'honey-jar',
      unit: 'hũ', netContent: '300 g', price: 65_000, grams: 480, daily: [0.8, 2], collection: 'Chế biến',
      description: 'Vỏ bưởi Năm Roi, sên đường vàng.',
      origin: { material: 'Bưởi', rawUnit: 'kg', rawPerPiece: 0.9, shelfLifeDays: 180 },
    },
    {
      title: 'Bưởi Năm Roi', category: 'food', vatClass: 'farm-produce-own', thing: 'green-basket',
      unit: 'thùng', netContent: '5 trái', price: 210_000, grams: 7200, daily: [1, 3], collection: 'Trái cây',
      description: 'Trái 1,3 kg trở lên, cuống còn lá, để được hai tuần.',
      origin: { material: 'Bưởi', rawUnit: 'kg', rawPerPiece: 7.2, shelfLifeDays: 14 },
    },
  ],
}

const thotNot: DemoShop = {
  slug: 'banh-trang-thuan-hung', name: 'Hộ kinh doanh Bánh tráng Thuận Hưng', legalForm: 'household', sizeClass: 'micro', sector: 'industry',
  taxCode: '092165003381', provinceCode: '92', communeCode: '31228', addressLine: 'Làng nghề Thuận Hưng', phone: '0907 551 300',
  tagline: 'Tráng tay, phơi vỉ tre',
  story: 'Làng bánh tráng hơn hai trăm năm bên sông Hậu, mỗi lò tráng một nghìn chiếc một ngày.',
  accent: '#A6512C', motif: 'rice', land: 'delta', owner: 'Hà Thị Sáu',
  households: [],
  plots: [{ name: 'Lò bánh Tân Phú', kind: 'kitchen' }],
  diary: diaries.agri, trialStartedDaysAgo: 27,
  products: [
    {
      title: 'Bánh tráng dừa mè', category: 'food', vatClass: 'standard', thing: 'cakes',
      unit: 'xấp', netContent: '20 chiếc', price: 60_000, grams: 900, daily: [2, 4], collection: 'Bánh tráng',
      description: 'Nước cốt dừa, mè trắng, nướng than.',
      ocop: { stars: 3, number: 'OCOP-92-2025-008', issuedOn: '2025-04-02' },
      origin: { material: 'Gạo tẻ', rawUnit: 'kg', rawPerPiece: 0.8, shelfLifeDays: 90 },
    },
    {
      title: 'Bánh tráng mặn cuốn', category: 'food', vatClass: 'standard', thing: 'cakes',
      unit: 'xấp', netContent: '50 chiếc', price: 45_000, grams: 700, daily: [2, 4], collection: 'Bánh tráng',
      description: 'Mỏng, dai, cuốn gỏi.',
      origin: { material: 'Gạo tẻ', rawUnit: 'kg', rawPerPiece: 0.7, shelfLifeDays: 120 },
    },
    {
      title: 'Hủ tiếu khô Cần Thơ', category: 'food', vatClass: 'standard', thing: 'noodles',
      unit: 'gói', netContent: '500 g', price: 36_000, grams: 540, daily: [1, 3], collection: 'Sợi',
      description: 'Sợi dai, phơi nắng sông Hậu.',
      origin: { material: 'Gạo tẻ', rawUnit: 'kg', rawPerPiece: 0.6, shelfLifeDays: 180 },
    },
    {
      title: 'Bánh tráng sữa', category: 'food', vatClass: 'standard', thing: 'cakes',
      unit: 'xấp', netContent: '20 chiếc', price: 55_000, grams: 800, daily: [1, 3], collection: 'Bánh tráng',
      description: 'Sữa đặc, nước cốt dừa, nướng giòn.',
      origin: { material: 'Gạo tẻ', rawUnit: 'kg', rawPerPiece: 0.7, shelfLifeDays: 90 },
    },
  ],
}

const coDo: DemoShop = {
  slug: 'gao-co-do', name: 'Công ty Lúa gạo Cờ Đỏ', legalForm: 'company', sizeClass: 'medium', sector: 'agriculture',
  taxCode: '1800776650', provinceCode: '92', communeCode: '31261', addressLine: 'Ấp Thới Hiệp', phone: '0292 3694 010',
  tagline: 'Một cánh đồng, một giống, một mã lô',
  story: 'Nghìn héc-ta lúa phát thải thấp ở Cờ Đỏ, mỗi bao gạo tra được tới thửa ruộng.',
  accent: '#5E7B2F', motif: 'rice', land: 'delta', owner: 'Đặng Thanh Bình',
  households: [],
  plots: [{ name: 'Cánh đồng Thới Đông', kind: 'field' }, { name: 'Nhà máy xay xát', kind: 'workshop' }],
  diary: diaries.agri, trialStartedDaysAgo: null,
  products: [
    {
      title: 'Gạo thơm ST Cờ Đỏ', category: 'food', vatClass: 'farm-produce-own', thing: 'rice-sack',
      unit: 'túi', netContent: '5 kg', price: 175_000, grams: 5100, daily: [3, 6], collection: 'Gạo',
      description: 'Hạt dài, thơm lá dứa.',
      origin: { material: 'Lúa tươi', rawUnit: 'kg', rawPerPiece: 8, shelfLifeDays: 240 },
    },
    {
      title: 'Gạo lứt tím than', category: 'food', vatClass: 'farm-produce-own', thing: 'seed-bowl',
      unit: 'túi', netContent: '2 kg', price: 98_000, grams: 2100, daily: [1, 2], collection: 'Gạo',
      description: 'Nguyên cám, ngâm bốn giờ trước khi nấu.',
      origin: { material: 'Lúa tím', rawUnit: 'kg', rawPerPiece: 3, shelfLifeDays: 180 },
    },
    {
      title: 'Bột gạo xay nước', category: 'food', vatClass: 'standard', thing: 'tea-pouch',
      unit: 'gói', netContent: '1 kg', price: 32_000, grams: 1030, daily: [1, 3], collection: 'Bột',
      description: 'Xay nước, tách khô, làm bánh xèo.',
      origin: { material: 'Lúa tươi', rawUnit: 'kg', rawPerPiece: 1.6, shelfLifeDays: 180 },
    },
    {
      title: 'Cốm gạo lứt', category: 'food', vatClass: 'standard', thing: 'seed-bowl',
      unit: 'hộp', netContent: '300 g', price: 48_000, grams: 350, daily: [1, 2], collection: 'Bột',
      description: 'Gạo lứt nổ, đường thốt nốt, mè rang.',
      origin: { material: 'Lúa tím', rawUnit: 'kg', rawPerPiece: 0.5, shelfLifeDays: 120 },
    },
  ],
}

export const canTho: readonly DemoShop[] = [phongDien, thotNot, coDo]
