// Shops of the hills and the old capital. Invented people and firms in real communes.
import { diaries } from './diaries.ts'
import type { DemoShop } from './shape.ts'

const cucPhuong: DemoShop = {
  slug: 'mat-ong-cuc-phuong', name: 'Hợp tác xã Ong Cúc Phương', legalForm: 'cooperative', sizeClass: 'small', sector: 'agriculture',
  taxCode: '2700912340', provinceCode: '37', communeCode: '14404', addressLine: 'Thôn Nga, cửa rừng Cúc Phương', phone: '0229 3848 200',
  tagline: 'Mật hoa rừng, quay khi đã vít nắp',
  story: 'Mười bốn hộ người Mường ở cửa rừng quốc gia đặt đàn ong nội quanh bìa rừng. Mật chỉ được quay khi ong đã vít nắp, lọc nguội và đóng hũ trong ngày.',
  accent: '#7A4E0B', motif: 'comb', land: 'hill', owner: 'Đinh Văn Hùng',
  households: ['Hộ ông Bùi Văn Dìn', 'Hộ bà Quách Thị Én', 'Hộ ông Đinh Công Thắng'],
  plots: [{ name: 'Bãi ong Thung Sâu', kind: 'orchard' }, { name: 'Xưởng đóng mật', kind: 'workshop' }],
  diary: diaries.bee, trialStartedDaysAgo: 64,
  products: [
    {
      title: 'Mật ong hoa rừng Cúc Phương', category: 'food', vatClass: 'farm-produce-own', thing: 'honey-jar',
      unit: 'hũ', netContent: '500 ml', price: 220_000, grams: 850, daily: [2, 7], collection: 'Mật ong',
      description: 'Mật đa hoa mùa xuân và mùa hạ, sánh, hậu hơi the. Không pha, không cô.',
      option: { name: 'Dung tích', variants: [{ choice: '500 ml', price: 220_000, grams: 850 }, { choice: '1 lít', price: 410_000, grams: 1600 }] },
      ocop: { stars: 4, number: 'OCOP-37-2024-031', issuedOn: '2024-04-18' },
      origin: { material: 'Mật ong thô', rawUnit: 'lít', rawPerPiece: 0.52, shelfLifeDays: 730 },
    },
    {
      title: 'Mật ong hoa nhãn', category: 'food', vatClass: 'farm-produce-own', thing: 'honey-jar',
      unit: 'hũ', netContent: '500 ml', price: 180_000, grams: 850, daily: [1, 4], collection: 'Mật ong',
      description: 'Mật một hoa, thơm nhãn, màu hổ phách sáng.',
      origin: { material: 'Mật ong thô', rawUnit: 'lít', rawPerPiece: 0.52, shelfLifeDays: 730 },
    },
    {
      title: 'Phấn hoa ong sấy lạnh', category: 'food', vatClass: 'standard', thing: 'seed-bowl',
      unit: 'hũ', netContent: '200 g', price: 160_000, grams: 350, daily: [1, 2], collection: 'Từ tổ ong',
      description: 'Phấn hoa ngô và hoa rừng, sấy lạnh dưới 40 độ, giữ hạt nguyên.',
      origin: { material: 'Phấn hoa tươi', rawUnit: 'kg', rawPerPiece: 0.26, shelfLifeDays: 365 },
    },
    {
      title: 'Sáp ong nguyên chất', category: 'craft', vatClass: 'standard', thing: 'ceramic-jar',
      unit: 'hũ', netContent: '150 g', price: 90_000, grams: 250, daily: [0.4, 1], collection: 'Từ tổ ong',
      description: 'Sáp vàng lọc ba lần, để làm nến, son dưỡng và đánh bóng gỗ.',
      origin: null,
    },
    {
      title: 'Mật ong ngâm chanh đào', category: 'food', vatClass: 'standard', thing: 'honey-jar',
      unit: 'hũ', netContent: '450 g', price: 150_000, grams: 800, daily: [1, 3], collection: 'Từ tổ ong',
      description: 'Chanh đào chín thái lát ngâm mật rừng sáu tháng.',
      origin: { material: 'Mật ong thô', rawUnit: 'lít', rawPerPiece: 0.3, shelfLifeDays: 540 },
    },
    {
      title: 'Hộp quà mật rừng hai hũ', category: 'food', vatClass: 'standard', thing: 'gift-box',
      unit: 'hộp', netContent: '2 × 250 ml', price: 260_000, grams: 1200, daily: [0.4, 1.4], collection: 'Quà biếu',
      description: 'Một hũ mật rừng, một hũ mật hoa nhãn, hộp giấy tái chế.',
      origin: { material: 'Mật ong thô', rawUnit: 'lít', rawPerPiece: 0.52, shelfLifeDays: 730 },
    },
  ],
}

const hoaLu: DemoShop = {
  slug: 'de-nui-hoa-lu', name: 'Công ty TNHH Dê núi Hoa Lư', legalForm: 'company', sizeClass: 'small', sector: 'industry',
  taxCode: '2700654322', provinceCode: '37', communeCode: '14533', addressLine: 'Đường Tràng An', phone: '0229 3622 555',
  tagline: 'Dê núi đá, cơm cháy giòn',
  story: 'Đàn dê thả trên núi đá vôi, cơm cháy nắm tay phơi nắng. Công ty thu mua cả con của bốn mươi hộ, chế biến trong ngày.',
  accent: '#6B2F12', motif: 'goat', land: 'hill', owner: 'Lã Minh Tuấn',
  households: [],
  plots: [{ name: 'Trại dê Thung Nham', kind: 'field' }, { name: 'Xưởng chế biến Tràng An', kind: 'kitchen' }],
  diary: diaries.goat, trialStartedDaysAgo: null,
  products: [
    {
      title: 'Cơm cháy chà bông', category: 'food', vatClass: 'standard', thing: 'rice-bowl',
      unit: 'hộp', netContent: '300 g', price: 85_000, grams: 420, daily: [4, 9], collection: 'Cơm cháy',
      description: 'Cơm cháy gạo tẻ Ninh Bình, chiên hai lần, chà bông thịt lợn.',
      option: { name: 'Vị', variants: [{ choice: 'Chà bông', price: 85_000, grams: 420 }, { choice: 'Mỡ hành', price: 79_000, grams: 420 }] },
      ocop: { stars: 4, number: 'OCOP-37-2024-009', issuedOn: '2024-02-28' },
      origin: { material: 'Gạo tẻ', rawUnit: 'kg', rawPerPiece: 0.4, shelfLifeDays: 120 },
    },
    {
      title: 'Thịt dê sấy gác bếp', category: 'food', vatClass: 'standard', thing: 'dried-fish',
      unit: 'gói', netContent: '250 g', price: 265_000, grams: 320, daily: [1, 3], collection: 'Dê núi',
      description: 'Thịt đùi dê núi ướp mắc khén, sấy khói củi nhãn.',
      origin: { material: 'Thịt dê', rawUnit: 'kg', rawPerPiece: 0.7, shelfLifeDays: 150 },
    },
    {
      title: 'Dê ủ trấu hút chân không', category: 'food', vatClass: 'standard', thing: 'dried-fish',
      unit: 'gói', netContent: '500 g', price: 320_000, grams: 650, daily: [0.6, 2], collection: 'Dê núi',
      description: 'Dê thui rơm ủ trấu, thái mỏng, kèm tương gừng.',
      origin: { material: 'Thịt dê', rawUnit: 'kg', rawPerPiece: 0.8, shelfLifeDays: 20 },
    },
    {
      title: 'Ruốc dê núi', category: 'food', vatClass: 'standard', thing: 'shrimp-bowl',
      unit: 'hũ', netContent: '150 g', price: 175_000, grams: 260, daily: [0.5, 1.5], collection: 'Dê núi',
      description: 'Ruốc bông mịn, ít ngọt, cho bữa sáng.',
      origin: { material: 'Thịt dê', rawUnit: 'kg', rawPerPiece: 0.5, shelfLifeDays: 120 },
    },
    {
      title: 'Cơm cháy rong biển', category: 'food', vatClass: 'standard', thing: 'rice-bowl',
      unit: 'hộp', netContent: '250 g', price: 79_000, grams: 360, daily: [2, 5], collection: 'Cơm cháy',
      description: 'Cơm cháy mỏng cán rong biển, không mì chính.',
      origin: { material: 'Gạo tẻ', rawUnit: 'kg', rawPerPiece: 0.33, shelfLifeDays: 120 },
    },
    {
      title: 'Hộp quà cố đô', category: 'food', vatClass: 'standard', thing: 'gift-box',
      unit: 'hộp', netContent: '4 món', price: 490_000, grams: 1800, daily: [0.3, 1], collection: 'Quà biếu',
      description: 'Cơm cháy hai vị, dê sấy và ruốc dê.',
      origin: { material: 'Gạo tẻ', rawUnit: 'kg', rawPerPiece: 0.7, shelfLifeDays: 90 },
    },
  ],
}

const batTrang: DemoShop = {
  slug: 'gom-gia-thuy', name: 'Hợp tác xã Gốm Gia Thủy', legalForm: 'cooperative', sizeClass: 'micro', sector: 'industry',
  taxCode: '2700335573', provinceCode: '37', communeCode: '14428', addressLine: 'Làng gốm Gia Thủy', phone: '0229 3866 702',
  tagline: 'Đất sông Bôi, lửa củi ba ngày',
  story: 'Đất sét sông Bôi không men, nung củi ba ngày đêm. Niêu của Yên Hòa là niêu của làng này.',
  accent: '#A6512C', motif: 'pot', land: 'hill', owner: 'Trịnh Văn Dũng',
  households: ['Hộ ông Trịnh Văn Nghệ'],
  plots: [{ name: 'Bãi đất sét', kind: 'field' }, { name: 'Lò gốm', kind: 'workshop' }],
  diary: diaries.craft, trialStartedDaysAgo: 83,
  products: [
    {
      title: 'Niêu đất nấu cơm', category: 'craft', vatClass: 'standard', thing: 'clay-pot',
      unit: 'chiếc', netContent: '1,5 lít', price: 95_000, grams: 1600, daily: [2, 5], collection: 'Niêu',
      description: 'Niêu không men, nắp kín, tôi bằng nước gạo trước khi dùng.',
      option: { name: 'Dung tích', variants: [{ choice: '0,8 lít', price: 65_000, grams: 1000 }, { choice: '1,5 lít', price: 95_000, grams: 1600 }, { choice: '2,5 lít', price: 140_000, grams: 2400 }] },
      ocop: { stars: 3, number: 'OCOP-37-2024-081', issuedOn: '2024-09-14' },
      origin: { material: 'Đất sét', rawUnit: 'kg', rawPerPiece: 2.2, shelfLifeDays: 3650 },
    },
    {
      title: 'Chum sành ủ rượu', category: 'craft', vatClass: 'standard', thing: 'vase',
      unit: 'chiếc', netContent: '10 lít', price: 420_000, grams: 9000, daily: [0.2, 0.6], collection: 'Chum vại',
      description: 'Sành hai lửa, thở tốt, có nắp gỗ.',
      origin: { material: 'Đất sét', rawUnit: 'kg', rawPerPiece: 14, shelfLifeDays: 3650 },
    },
    {
      title: 'Bình hoa gốm mộc', category: 'craft', vatClass: 'standard', thing: 'vase',
      unit: 'chiếc', netContent: 'cao 28 cm', price: 180_000, grams: 1500, daily: [0.5, 1.4], collection: 'Trang trí',
      description: 'Tạo dáng bàn xoay, để mộc.',
      origin: { material: 'Đất sét', rawUnit: 'kg', rawPerPiece: 2.4, shelfLifeDays: 3650 },
    },
    {
      title: 'Bộ ấm chén đất nung', category: 'craft', vatClass: 'standard', thing: 'vase',
      unit: 'bộ', netContent: '1 ấm 6 chén', price: 340_000, grams: 1800, daily: [0.4, 1.2], collection: 'Bàn trà',
      description: 'Giữ nhiệt, càng dùng càng bóng.',
      origin: { material: 'Đất sét', rawUnit: 'kg', rawPerPiece: 2.6, shelfLifeDays: 3650 },
    },
    {
      title: 'Bát ăn cơm gốm mộc', category: 'craft', vatClass: 'standard', thing: 'rice-bowl',
      unit: 'chiếc', netContent: 'đường kính 13 cm', price: 38_000, grams: 320, daily: [1, 3], collection: 'Bàn ăn',
      description: 'Bát dày vừa tay, dùng được lò vi sóng.',
      origin: { material: 'Đất sét', rawUnit: 'kg', rawPerPiece: 0.5, shelfLifeDays: 3650 },
    },
  ],
}

const dongGiao: DemoShop = {
  slug: 'dua-dong-giao', name: 'Công ty Nông sản Đồng Giao Xanh', legalForm: 'company', sizeClass: 'medium', sector: 'agriculture',
  taxCode: '2700223340', provinceCode: '37', communeCode: '14362', addressLine: 'Phường Trung Sơn cũ, Tam Điệp', phone: '0229 3864 118',
  tagline: 'Dứa đồi đất đỏ, hái khi chín cây',
  story: 'Bốn trăm héc-ta dứa Queen trên đồi đất đỏ Tam Điệp, hái chín tám phần, về xưởng trong sáu giờ.',
  accent: '#7A4E0B', motif: 'leafy', land: 'hill', owner: 'Hoàng Quốc Việt',
  households: [],
  plots: [{ name: 'Đồi dứa Quang Sơn', kind: 'orchard' }, { name: 'Xưởng sấy', kind: 'workshop' }],
  diary: diaries.agri, trialStartedDaysAgo: null,
  products: [
    {
      title: 'Dứa Queen Đồng Giao', category: 'food', vatClass: 'farm-produce-own', thing: 'fruit-basket',
      unit: 'thùng', netContent: '10 kg', price: 190_000, grams: 10500, daily: [2, 5], collection: 'Trái cây tươi',
      description: 'Quả 800 g trở lên, mắt lồi, vàng ruột.',
      ocop: { stars: 4, number: 'OCOP-37-2025-002', issuedOn: '2025-01-20' },
      origin: { material: 'Dứa tươi', rawUnit: 'kg', rawPerPiece: 10.5, shelfLifeDays: 10 },
    },
    {
      title: 'Dứa sấy dẻo', category: 'food', vatClass: 'standard', thing: 'seed-bowl',
      unit: 'gói', netContent: '200 g', price: 75_000, grams: 230, daily: [2, 5], collection: 'Sấy',
      description: 'Sấy chậm 55 độ, không thêm đường.',
      origin: { material: 'Dứa tươi', rawUnit: 'kg', rawPerPiece: 1.9, shelfLifeDays: 240 },
    },
    {
      title: 'Nước dứa ép lạnh', category: 'drink', vatClass: 'standard', thing: 'wine-bottle',
      unit: 'chai', netContent: '350 ml', price: 42_000, grams: 400, daily: [2, 6], collection: 'Đồ uống',
      description: 'Ép lạnh, thanh trùng áp suất cao, giữ lạnh.',
      origin: { material: 'Dứa tươi', rawUnit: 'kg', rawPerPiece: 0.8, shelfLifeDays: 30 },
    },
    {
      title: 'Mứt dứa gừng', category: 'food', vatClass: 'standard', thing: 'honey-jar',
      unit: 'hũ', netContent: '300 g', price: 85_000, grams: 520, daily: [0.7, 2], collection: 'Sấy',
      description: 'Dứa nấu gừng tươi, phết bánh mì.',
      origin: { material: 'Dứa tươi', rawUnit: 'kg', rawPerPiece: 0.8, shelfLifeDays: 365 },
    },
    {
      title: 'Ngô ngọt hái sớm', category: 'food', vatClass: 'farm-produce-own', thing: 'fruit-basket',
      unit: 'thùng', netContent: '5 kg', price: 95_000, grams: 5200, daily: [0.8, 2.4], collection: 'Trái cây tươi',
      description: 'Ngô hái trước bình minh, giao trong ngày.',
      origin: { material: 'Ngô tươi', rawUnit: 'kg', rawPerPiece: 5.2, shelfLifeDays: 7 },
    },
    {
      title: 'Chanh leo', category: 'food', vatClass: 'farm-produce-own', thing: 'red-basket',
      unit: 'túi', netContent: '2 kg', price: 70_000, grams: 2100, daily: [0.8, 2.2], collection: 'Trái cây tươi',
      description: 'Quả tím, nặng tay, thơm gắt.',
      origin: { material: 'Chanh leo', rawUnit: 'kg', rawPerPiece: 2.1, shelfLifeDays: 14 },
    },
  ],
}

const traGiang: DemoShop = {
  slug: 'tra-ba-sao', name: 'Hộ kinh doanh Trà Ba Sao', legalForm: 'household', sizeClass: 'micro', sector: 'agriculture',
  taxCode: '035172001190', provinceCode: '37', communeCode: '13420', addressLine: 'Chân núi Tam Chúc', phone: '0936 718 004',
  tagline: 'Chè cành, sao tay, ướp sen',
  story: 'Nhà bà Ba giữ hai mẫu chè bên hồ Tam Chúc, sao chảo gang, ướp sen Tây Hồ hạ mỗi năm đúng hai mươi ngày.',
  accent: '#3E5F3C', motif: 'leafy', land: 'hill', owner: 'Trần Thị Ba',
  households: [],
  plots: [{ name: 'Đồi chè hồ Tam Chúc', kind: 'orchard' }, { name: 'Nhà sao chè', kind: 'kitchen' }],
  diary: diaries.agri, trialStartedDaysAgo: 12,
  products: [
    {
      title: 'Trà sen Tam Chúc', category: 'drink', vatClass: 'standard', thing: 'tea-pouch',
      unit: 'hộp', netContent: '100 g', price: 320_000, grams: 160, daily: [0.6, 2], collection: 'Trà ướp hoa',
      description: 'Chè sao tay ướp gạo sen bảy lần.',
      ocop: { stars: 4, number: 'OCOP-37-2025-040', issuedOn: '2025-06-25' },
      origin: { material: 'Búp chè tươi', rawUnit: 'kg', rawPerPiece: 0.5, shelfLifeDays: 365 },
    },
    {
      title: 'Trà búp Ba Sao', category: 'drink', vatClass: 'farm-produce-own', thing: 'tea-pouch',
      unit: 'gói', netContent: '200 g', price: 95_000, grams: 230, daily: [1, 3], collection: 'Trà',
      description: 'Một tôm hai lá, nước xanh, chát dịu.',
      origin: { material: 'Búp chè tươi', rawUnit: 'kg', rawPerPiece: 1, shelfLifeDays: 365 },
    },
    {
      title: 'Trà gừng mật', category: 'drink', vatClass: 'standard', thing: 'tea-pouch',
      unit: 'hộp', netContent: '20 gói', price: 68_000, grams: 220, daily: [0.8, 2], collection: 'Trà',
      description: 'Gừng sấy, mật mía, uống ấm.',
      origin: null,
    },
    {
      title: 'Hạt sen sấy', category: 'food', vatClass: 'standard', thing: 'rice-bowl',
      unit: 'gói', netContent: '250 g', price: 110_000, grams: 280, daily: [0.7, 2], collection: 'Từ sen',
      description: 'Sen hồ Tam Chúc, sấy giòn, nguyên hạt.',
      origin: { material: 'Hạt sen tươi', rawUnit: 'kg', rawPerPiece: 0.7, shelfLifeDays: 180 },
    },
    {
      title: 'Tâm sen khô', category: 'herb', vatClass: 'farm-produce-own', thing: 'herbs',
      unit: 'gói', netContent: '100 g', price: 90_000, grams: 120, daily: [0.4, 1.2], collection: 'Từ sen',
      description: 'Tâm sen sao vàng, hãm nước uống tối.',
      origin: { material: 'Hạt sen tươi', rawUnit: 'kg', rawPerPiece: 0.9, shelfLifeDays: 365 },
    },
  ],
}

export const uplands: readonly DemoShop[] = [cucPhuong, hoaLu, batTrang, dongGiao, traGiang]
