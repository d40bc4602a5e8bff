// Shops of the delta and the coast. Invented people and firms in real communes.
import { diaries } from './diaries.ts'
import type { DemoShop } from './shape.ts'

const kimSon: DemoShop = {
  slug: 'coi-kim-son', name: 'Hợp tác xã Cói Kim Sơn', legalForm: 'cooperative', sizeClass: 'small', sector: 'industry',
  taxCode: '2700777123', provinceCode: '37', communeCode: '14638', addressLine: 'Phố Phát Diệm Đông', phone: '0229 3862 411',
  tagline: 'Cói nước lợ, tay người Phát Diệm',
  story: 'Vùng cói Kim Sơn được khai hoang từ năm 1829. Nay năm mươi thợ vẫn chẻ, phơi và đan tay; mỗi chiếc làn mất một ngày.',
  accent: '#5E7B2F', motif: 'flower', land: 'coast', owner: 'Trần Thị Việt',
  households: ['Hộ bà Phạm Thị Nhài', 'Hộ bà Trần Thị Thơm'],
  plots: [{ name: 'Đồng cói Kim Chính', kind: 'field' }, { name: 'Xưởng đan', kind: 'workshop' }],
  diary: diaries.craft, trialStartedDaysAgo: 50,
  products: [
    {
      title: 'Làn cói đi chợ', category: 'craft', vatClass: 'standard', thing: 'fabric',
      unit: 'chiếc', netContent: 'cao 32 cm', price: 145_000, grams: 450, daily: [1, 3], collection: 'Túi và làn',
      description: 'Cói chẻ đôi đan mắt cáo, quai da tái chế, chịu được 10 kg.',
      ocop: { stars: 4, number: 'OCOP-37-2023-077', issuedOn: '2023-12-05' },
      origin: { material: 'Cói khô', rawUnit: 'kg', rawPerPiece: 0.5, shelfLifeDays: 3650 },
    },
    {
      title: 'Chiếu cói hoa Kim Sơn', category: 'craft', vatClass: 'standard', thing: 'fabric',
      unit: 'chiếc', netContent: '1,6 × 2 m', price: 320_000, grams: 3200, daily: [0.5, 1.5], collection: 'Chiếu',
      description: 'Chiếu dệt tay sợi cói dài, in hoa đỏ bằng phẩm tự nhiên.',
      origin: { material: 'Cói khô', rawUnit: 'kg', rawPerPiece: 3.5, shelfLifeDays: 3650 },
    },
    {
      title: 'Thảm cói tròn', category: 'craft', vatClass: 'standard', thing: 'fabric',
      unit: 'chiếc', netContent: 'đường kính 90 cm', price: 260_000, grams: 1900, daily: [0.4, 1.2], collection: 'Chiếu',
      description: 'Bện xoắn ốc, viền chỉ đay, dày 1 cm.',
      origin: { material: 'Cói khô', rawUnit: 'kg', rawPerPiece: 2, shelfLifeDays: 3650 },
    },
    {
      title: 'Giỏ cói đựng đồ', category: 'craft', vatClass: 'standard', thing: 'egg-basket',
      unit: 'chiếc', netContent: '28 cm', price: 120_000, grams: 420, daily: [0.7, 2], collection: 'Túi và làn',
      description: 'Giỏ có nắp, đan khít, để đồ khô hay đồ chơi.',
      origin: { material: 'Cói khô', rawUnit: 'kg', rawPerPiece: 0.5, shelfLifeDays: 3650 },
    },
    {
      title: 'Khay cói lót mây', category: 'craft', vatClass: 'standard', thing: 'vase',
      unit: 'chiếc', netContent: '36 cm', price: 98_000, grams: 380, daily: [0.5, 1.4], collection: 'Đồ bàn',
      description: 'Khay tròn, đáy mây, lau khăn ẩm.',
      origin: { material: 'Cói khô', rawUnit: 'kg', rawPerPiece: 0.4, shelfLifeDays: 3650 },
    },
    {
      title: 'Dép cói đi trong nhà', category: 'craft', vatClass: 'standard', thing: 'fabric',
      unit: 'đôi', netContent: 'cỡ 36–42', price: 75_000, grams: 200, daily: [1, 2.6], collection: 'Đồ bàn',
      description: 'Đế cói bện, quai vải bố, thoáng và không mùi.',
      origin: { material: 'Cói khô', rawUnit: 'kg', rawPerPiece: 0.3, shelfLifeDays: 3650 },
    },
  ],
}

const phatDiem: DemoShop = {
  slug: 'ruou-kim-son-ba-sau', name: 'Hộ kinh doanh Bà Sáu Kim Sơn', legalForm: 'household', sizeClass: 'micro', sector: 'industry',
  taxCode: '037168004512', provinceCode: '37', communeCode: '14620', addressLine: 'Xóm 6, Lai Thành cũ', phone: '0912 448 210',
  tagline: 'Rượu nếp men lá, nấu nồi đồng',
  story: 'Ba đời nấu rượu nếp cái hoa vàng bằng men ba mươi sáu vị thuốc bắc, chưng nồi đồng, ủ chum sành một năm.',
  accent: '#27456B', motif: 'vase', land: 'coast', owner: 'Vũ Thị Sáu',
  households: [],
  plots: [{ name: 'Ruộng nếp Lai Thành', kind: 'field' }, { name: 'Nhà nấu', kind: 'kitchen' }],
  diary: diaries.agri, trialStartedDaysAgo: 31,
  products: [
    {
      title: 'Rượu nếp cái hoa vàng Kim Sơn', category: 'drink', vatClass: 'standard', thing: 'wine-bottle',
      unit: 'chai', netContent: '500 ml, 40 độ', price: 130_000, grams: 950, daily: [1, 3], collection: 'Rượu nếp',
      description: 'Nấu thủ công, ủ chum mười hai tháng. Người dưới 18 tuổi không uống.',
      ocop: { stars: 4, number: 'OCOP-37-2025-021', issuedOn: '2025-05-30' },
      origin: { material: 'Thóc nếp', rawUnit: 'kg', rawPerPiece: 1.2, shelfLifeDays: 1825 },
    },
    {
      title: 'Rượu nếp cẩm', category: 'drink', vatClass: 'standard', thing: 'sauce-bottle',
      unit: 'chai', netContent: '500 ml, 29 độ', price: 120_000, grams: 950, daily: [0.6, 1.6], collection: 'Rượu nếp',
      description: 'Nếp cẩm ủ men lá, màu mận chín.',
      origin: { material: 'Thóc nếp', rawUnit: 'kg', rawPerPiece: 1, shelfLifeDays: 1825 },
    },
    {
      title: 'Cơm rượu nếp cẩm', category: 'food', vatClass: 'standard', thing: 'ceramic-jar',
      unit: 'hũ', netContent: '300 g', price: 45_000, grams: 450, daily: [1, 3], collection: 'Từ nếp',
      description: 'Cơm rượu ủ ba ngày, giao lạnh.',
      origin: { material: 'Thóc nếp', rawUnit: 'kg', rawPerPiece: 0.3, shelfLifeDays: 10 },
    },
    {
      title: 'Men lá ba mươi sáu vị', category: 'herb', vatClass: 'standard', thing: 'tea-pouch',
      unit: 'gói', netContent: '100 g', price: 38_000, grams: 120, daily: [0.4, 1], collection: 'Từ nếp',
      description: 'Men thuốc bắc phơi khô, đủ cho 10 kg gạo.',
      origin: null,
    },
    {
      title: 'Giấm nếp chum sành', category: 'food', vatClass: 'standard', thing: 'wine-bottle',
      unit: 'chai', netContent: '500 ml', price: 35_000, grams: 800, daily: [0.6, 1.6], collection: 'Từ nếp',
      description: 'Giấm lên men tự nhiên sáu tháng, chua dịu.',
      origin: { material: 'Thóc nếp', rawUnit: 'kg', rawPerPiece: 0.3, shelfLifeDays: 730 },
    },
  ],
}

const giaoThuy: DemoShop = {
  slug: 'nuoc-mam-sa-chau', name: 'Hợp tác xã Nước mắm Sa Châu', legalForm: 'cooperative', sizeClass: 'medium', sector: 'industry',
  taxCode: '0600998887', provinceCode: '37', communeCode: '14167', addressLine: 'Làng Sa Châu', phone: '0228 3895 118',
  tagline: 'Cá biển, muối trắng, hai mùa nắng',
  story: 'Làng Sa Châu làm mắm từ hơn một trăm năm. Cá nhâm và cá cơm ướp muối Bạch Long, phơi chượp trong chum, rút nỏ sau mười tám tháng.',
  accent: '#7A3419', motif: 'fish', land: 'coast', owner: 'Bùi Thị Mai',
  households: ['Hộ ông Bùi Văn Chỉnh', 'Hộ bà Cao Thị Lan', 'Hộ ông Mai Văn Hải'],
  plots: [{ name: 'Bến cá Giao Hải', kind: 'sea' }, { name: 'Bãi chượp Sa Châu', kind: 'workshop' }],
  diary: diaries.fish, trialStartedDaysAgo: 58,
  products: [
    {
      title: 'Nước mắm cốt Sa Châu 35 độ đạm', category: 'food', vatClass: 'standard', thing: 'sauce-bottle',
      unit: 'chai', netContent: '500 ml', price: 125_000, grams: 950, daily: [3, 7], collection: 'Nước mắm',
      description: 'Nước cốt rút lần đầu, màu cánh gián, không pha.',
      option: { name: 'Dung tích', variants: [{ choice: '500 ml', price: 125_000, grams: 950 }, { choice: '1 lít', price: 235_000, grams: 1750 }] },
      ocop: { stars: 4, number: 'OCOP-37-2024-052', issuedOn: '2024-08-09' },
      origin: { material: 'Cá cơm', rawUnit: 'kg', rawPerPiece: 1.4, shelfLifeDays: 730 },
    },
    {
      title: 'Nước mắm cá nhâm 25 độ đạm', category: 'food', vatClass: 'standard', thing: 'sauce-bottle',
      unit: 'chai', netContent: '1 lít', price: 110_000, grams: 1750, daily: [2, 5], collection: 'Nước mắm',
      description: 'Mắm nấu ăn hằng ngày, vị dịu.',
      origin: { material: 'Cá nhâm', rawUnit: 'kg', rawPerPiece: 2, shelfLifeDays: 730 },
    },
    {
      title: 'Mắm tôm Sa Châu', category: 'food', vatClass: 'standard', thing: 'sauce-jar',
      unit: 'hũ', netContent: '350 g', price: 55_000, grams: 600, daily: [1, 3], collection: 'Mắm',
      description: 'Moi biển ủ muối, đánh nắng đến khi tím hồng.',
      origin: { material: 'Moi biển', rawUnit: 'kg', rawPerPiece: 0.7, shelfLifeDays: 365 },
    },
    {
      title: 'Sứa ăn liền', category: 'food', vatClass: 'standard', thing: 'pickle-jar',
      unit: 'hũ', netContent: '400 g', price: 70_000, grams: 650, daily: [0.6, 1.6], collection: 'Mắm',
      description: 'Sứa đỏ muối chần, kèm gia vị nộm.',
      origin: { material: 'Sứa tươi', rawUnit: 'kg', rawPerPiece: 1.2, shelfLifeDays: 90 },
    },
    {
      title: 'Cá cơm khô một nắng', category: 'food', vatClass: 'farm-produce-own', thing: 'dried-fish',
      unit: 'gói', netContent: '500 g', price: 140_000, grams: 560, daily: [1, 3], collection: 'Hải sản khô',
      description: 'Cá cơm hấp phơi một nắng, chiên hoặc rim.',
      origin: { material: 'Cá cơm', rawUnit: 'kg', rawPerPiece: 1.5, shelfLifeDays: 90 },
    },
    {
      title: 'Tôm nõn khô Giao Thủy', category: 'food', vatClass: 'farm-produce-own', thing: 'shrimp-bowl',
      unit: 'gói', netContent: '300 g', price: 390_000, grams: 340, daily: [0.5, 1.4], collection: 'Hải sản khô',
      description: 'Tôm biển bóc nõn, phơi sân gạch, không phẩm màu.',
      ocop: { stars: 3, number: 'OCOP-37-2023-140', issuedOn: '2023-11-28' },
      origin: { material: 'Tôm biển', rawUnit: 'kg', rawPerPiece: 1.6, shelfLifeDays: 120 },
    },
    {
      title: 'Moi khô', category: 'food', vatClass: 'farm-produce-own', thing: 'shrimp-bowl',
      unit: 'gói', netContent: '500 g', price: 120_000, grams: 540, daily: [0.8, 2], collection: 'Hải sản khô',
      description: 'Moi biển phơi khô, nấu canh hay rang khế.',
      origin: { material: 'Moi biển', rawUnit: 'kg', rawPerPiece: 1.8, shelfLifeDays: 120 },
    },
  ],
}

const haiHau: DemoShop = {
  slug: 'gao-tam-xoan-hai-hau', name: 'Hợp tác xã Tám xoan Hải Hậu', legalForm: 'cooperative', sizeClass: 'small', sector: 'agriculture',
  taxCode: '0600112298', provinceCode: '37', communeCode: '14236', addressLine: 'Đồng lúa Hải Anh', phone: '0228 3871 330',
  tagline: 'Hạt gạo thon, thơm từ lúc trổ bông',
  story: 'Lúa Tám cổ truyền một năm một vụ trên đất phù sa Hải Hậu. Sáu mươi hộ cùng cấy, cùng gặt, phơi rơm mười ngày trước khi tuốt.',
  accent: '#2C6A3A', motif: 'rice', land: 'delta', owner: 'Lâm Văn Phúc',
  households: ['Hộ ông Lâm Văn Đức', 'Hộ bà Ngô Thị Hiền', 'Hộ ông Trần Văn Bảy'],
  plots: [{ name: 'Cánh đồng Hải Anh', kind: 'field' }, { name: 'Sân phơi', kind: 'workshop' }],
  diary: diaries.agri, trialStartedDaysAgo: 40,
  products: [
    {
      title: 'Gạo Tám xoan Hải Hậu', category: 'food', vatClass: 'farm-produce-own', thing: 'rice-sack',
      unit: 'túi', netContent: '5 kg', price: 195_000, grams: 5100, daily: [3, 7], collection: 'Gạo',
      description: 'Gạo mới, xát vừa, thơm đến hạt cuối.',
      option: { name: 'Khối lượng', variants: [{ choice: 'Túi 5 kg', price: 195_000, grams: 5100 }, { choice: 'Túi 2 kg', price: 82_000, grams: 2100 }] },
      ocop: { stars: 5, number: 'OCOP-37-2024-001', issuedOn: '2024-01-15' },
      origin: { material: 'Thóc Tám xoan', rawUnit: 'kg', rawPerPiece: 7.4, shelfLifeDays: 240 },
    },
    {
      title: 'Gạo lứt đỏ', category: 'food', vatClass: 'farm-produce-own', thing: 'seed-bowl',
      unit: 'túi', netContent: '2 kg', price: 90_000, grams: 2100, daily: [1, 3], collection: 'Gạo',
      description: 'Gạo lứt nguyên cám, hút chân không.',
      origin: { material: 'Thóc đỏ', rawUnit: 'kg', rawPerPiece: 2.6, shelfLifeDays: 180 },
    },
    {
      title: 'Gạo nếp cái hoa vàng', category: 'food', vatClass: 'farm-produce-own', thing: 'rice-bowl',
      unit: 'túi', netContent: '2 kg', price: 96_000, grams: 2100, daily: [1, 3], collection: 'Gạo',
      description: 'Nếp dẻo, dùng nấu xôi và gói bánh.',
      origin: { material: 'Thóc nếp', rawUnit: 'kg', rawPerPiece: 2.9, shelfLifeDays: 240 },
    },
    {
      title: 'Bánh nhãn Hải Hậu', category: 'food', vatClass: 'standard', thing: 'egg-basket',
      unit: 'hộp', netContent: '400 g', price: 55_000, grams: 450, daily: [2, 5], collection: 'Bánh quê',
      description: 'Viên tròn như quả nhãn, giòn xốp, đường mía.',
      ocop: { stars: 3, number: 'OCOP-37-2025-066', issuedOn: '2025-07-02' },
      origin: { material: 'Bột nếp', rawUnit: 'kg', rawPerPiece: 0.35, shelfLifeDays: 90 },
    },
    {
      title: 'Bún khô gạo Tám', category: 'food', vatClass: 'standard', thing: 'noodles',
      unit: 'gói', netContent: '500 g', price: 38_000, grams: 540, daily: [1, 3], collection: 'Bánh quê',
      description: 'Bún phơi nắng, không hàn the.',
      origin: { material: 'Gạo Tám', rawUnit: 'kg', rawPerPiece: 0.6, shelfLifeDays: 365 },
    },
    {
      title: 'Cám gạo rang', category: 'food', vatClass: 'farm-produce-own', thing: 'tea-pouch',
      unit: 'gói', netContent: '500 g', price: 45_000, grams: 540, daily: [0.4, 1.2], collection: 'Gạo',
      description: 'Cám mịn sàng hai lần, rang chín.',
      origin: { material: 'Cám gạo', rawUnit: 'kg', rawPerPiece: 0.55, shelfLifeDays: 120 },
    },
  ],
}

const namDinh: DemoShop = {
  slug: 'banh-gai-thanh-nam', name: 'Hộ kinh doanh Bánh gai Bà Thi', legalForm: 'household', sizeClass: 'micro', sector: 'industry',
  taxCode: '036160002287', provinceCode: '37', communeCode: '13669', addressLine: 'Phố Hàng Tiện', phone: '0913 220 775',
  tagline: 'Lá gai giã tay, nhân dừa đỗ',
  story: 'Lò bánh của bà Thi gói mỗi sáng bốn trăm chiếc, lá chuối khô buộc lạt giang như mấy chục năm nay.',
  accent: '#3E5F3C', motif: 'leafy', land: 'delta', owner: 'Nguyễn Thị Thi',
  households: [],
  plots: [{ name: 'Vườn lá gai', kind: 'field' }, { name: 'Lò bánh', kind: 'kitchen' }],
  diary: diaries.agri, trialStartedDaysAgo: 22,
  products: [
    {
      title: 'Bánh gai bà Thi', category: 'food', vatClass: 'standard', thing: 'cakes',
      unit: 'chục', netContent: '10 chiếc', price: 90_000, grams: 900, daily: [3, 7], collection: 'Bánh lá',
      description: 'Vỏ lá gai dẻo, nhân đỗ xanh, dừa và mỡ phần.',
      ocop: { stars: 4, number: 'OCOP-37-2025-033', issuedOn: '2025-06-11' },
      origin: { material: 'Lá gai', rawUnit: 'kg', rawPerPiece: 0.3, shelfLifeDays: 10 },
    },
    {
      title: 'Bánh xíu páo', category: 'food', vatClass: 'standard', thing: 'cakes',
      unit: 'hộp', netContent: '8 chiếc', price: 64_000, grams: 600, daily: [2, 4], collection: 'Bánh nướng',
      description: 'Vỏ ngàn lớp, nhân thịt nướng.',
      origin: null,
    },
    {
      title: 'Kẹo sìu châu', category: 'food', vatClass: 'standard', thing: 'gift-box',
      unit: 'hộp', netContent: '300 g', price: 60_000, grams: 360, daily: [2, 4], collection: 'Kẹo',
      description: 'Lạc rang, vừng, nha lúa, giòn tan.',
      origin: null,
    },
    {
      title: 'Bánh cốm sen', category: 'food', vatClass: 'standard', thing: 'cakes',
      unit: 'hộp', netContent: '6 chiếc', price: 72_000, grams: 520, daily: [1, 3], collection: 'Bánh lá',
      description: 'Cốm non, nhân sen, gói lá sen tươi.',
      origin: { material: 'Lá sen', rawUnit: 'kg', rawPerPiece: 0.2, shelfLifeDays: 7 },
    },
    {
      title: 'Kẹo lạc vừng', category: 'food', vatClass: 'standard', thing: 'seed-bowl',
      unit: 'gói', netContent: '250 g', price: 35_000, grams: 280, daily: [1, 3], collection: 'Kẹo',
      description: 'Thanh lạc vừng ít ngọt.',
      origin: null,
    },
  ],
}

const vanLam: DemoShop = {
  slug: 'theu-van-lam', name: 'Công ty Cổ phần Thêu ren Văn Lâm', legalForm: 'company', sizeClass: 'small', sector: 'industry',
  taxCode: '2700445569', provinceCode: '37', communeCode: '14329', addressLine: 'Làng Văn Lâm, Tam Cốc', phone: '0229 3618 090',
  tagline: 'Mũi kim bảy trăm năm',
  story: 'Nghề thêu Văn Lâm có từ thời Trần. Công ty giữ sáu mươi thợ, nhận thêu theo mẫu riêng.',
  accent: '#27456B', motif: 'flower', land: 'delta', owner: 'Chu Thị Hồng',
  households: [],
  plots: [{ name: 'Nhà thêu Văn Lâm', kind: 'workshop' }],
  diary: diaries.craft, trialStartedDaysAgo: null,
  products: [
    {
      title: 'Khăn trải bàn thêu tay', category: 'craft', vatClass: 'standard', thing: 'fabric',
      unit: 'chiếc', netContent: '1,5 × 1,5 m', price: 680_000, grams: 700, daily: [0.4, 1], collection: 'Khăn',
      description: 'Vải lanh, thêu hoa sen, rua viền tay.',
      ocop: { stars: 4, number: 'OCOP-37-2023-099', issuedOn: '2023-10-20' },
      origin: { material: 'Vải lanh', rawUnit: 'm', rawPerPiece: 2.4, shelfLifeDays: 3650 },
    },
    {
      title: 'Vỏ gối thêu sen', category: 'craft', vatClass: 'standard', thing: 'fabric',
      unit: 'đôi', netContent: '45 × 45 cm', price: 290_000, grams: 300, daily: [0.6, 1.6], collection: 'Đồ phòng ngủ',
      description: 'Cotton mềm, thêu đôi sen.',
      origin: { material: 'Vải bông', rawUnit: 'm', rawPerPiece: 1.2, shelfLifeDays: 3650 },
    },
    {
      title: 'Tranh thêu Tam Cốc', category: 'craft', vatClass: 'standard', thing: 'fabric',
      unit: 'bức', netContent: '40 × 60 cm', price: 1_250_000, grams: 1500, daily: [0.1, 0.3], collection: 'Tranh',
      description: 'Thêu ngũ sắc, khung gỗ, hai tuần làm.',
      origin: { material: 'Lụa', rawUnit: 'm', rawPerPiece: 0.8, shelfLifeDays: 3650 },
    },
    {
      title: 'Khăn tay thêu tên', category: 'craft', vatClass: 'standard', thing: 'fabric',
      unit: 'chiếc', netContent: '30 × 30 cm', price: 85_000, grams: 60, daily: [1, 2.4], collection: 'Khăn',
      description: 'Thêu tên theo yêu cầu, gửi trong ba ngày.',
      option: { name: 'Màu chỉ', variants: [{ choice: 'Chàm', price: 85_000, grams: 60 }, { choice: 'Đỏ gạch', price: 85_000, grams: 60 }, { choice: 'Xanh lá', price: 85_000, grams: 60 }] },
      origin: { material: 'Vải bông', rawUnit: 'm', rawPerPiece: 0.2, shelfLifeDays: 3650 },
    },
    {
      title: 'Rèm ren cửa sổ', category: 'craft', vatClass: 'standard', thing: 'fabric',
      unit: 'bộ', netContent: '1,2 × 1,6 m', price: 540_000, grams: 600, daily: [0.2, 0.6], collection: 'Đồ phòng ngủ',
      description: 'Ren móc tay, sợi bông.',
      origin: { material: 'Sợi bông', rawUnit: 'kg', rawPerPiece: 0.7, shelfLifeDays: 3650 },
    },
  ],
}

export const lowlands: readonly DemoShop[] = [kimSon, phatDiem, giaoThuy, haiHau, namDinh, vanLam]
