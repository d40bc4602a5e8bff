// Promotions of the demo, as people would type them into the form. Days count from the day of the demo.
export type DemoPromotion = {
  title: string
  code?: string
  kind: 'percent' | 'amount' | 'delivery' | 'bundle'
  percent?: string
  amount?: string
  most?: string
  buyPieces?: string
  getPieces?: string
  minSubtotal?: string
  usesLimit?: string
  customerLimit?: string
  periodLimit?: string
  period?: 'day' | 'week' | 'month'
  budget?: string
  legalGround?: string
  /** titles of the shop's products */
  products?: readonly string[]
  fromDay: number
  toDay: number | null
}

/** Yên Hòa has codes only: what comes off by itself would change the totals that the guide tells of. */
export const shopPromotions: Readonly<Record<string, readonly DemoPromotion[]>> = {
  'yen-hoa': [
    {
      title: 'Khách quen giảm 10%',
      code: 'CAKHO10',
      kind: 'percent',
      percent: '10',
      most: '50.000',
      minSubtotal: '150.000',
      usesLimit: '200',
      customerLimit: '2',
      fromDay: -20,
      toDay: 40,
    },
    {
      title: 'Tết: bớt 50.000 ₫ cho đơn quà',
      code: 'TETNIEU',
      kind: 'amount',
      amount: '50.000',
      minSubtotal: '500.000',
      usesLimit: '100',
      fromDay: 30,
      toDay: 75,
    },
    {
      title: 'Mừng Quốc khánh giảm 15%',
      code: 'QUOCKHANH',
      kind: 'percent',
      percent: '15',
      fromDay: -90,
      toDay: -80,
    },
  ],
  'tra-ba-sao': [
    {
      title: 'Mua 2 hộp trà tặng 1',
      kind: 'bundle',
      buyPieces: '2',
      getPieces: '1',
      products: ['Trà gừng mật', 'Trà búp Ba Sao'],
      fromDay: -10,
      toDay: 50,
    },
    {
      title: 'Trà đầu xuân giảm 12%',
      code: 'TRAXUAN',
      kind: 'percent',
      percent: '12',
      periodLimit: '20',
      period: 'day',
      fromDay: -5,
      toDay: 60,
    },
  ],
  'gao-tam-xoan-hai-hau': [
    {
      title: 'Miễn phí giao cho đơn từ 300.000 ₫',
      kind: 'delivery',
      most: '30.000',
      minSubtotal: '300.000',
      fromDay: -30,
      toDay: null,
    },
  ],
  'trai-cay-phong-dien': [
    {
      title: 'Cuối vụ giảm 60%',
      kind: 'percent',
      percent: '60',
      legalGround: 'fresh-food',
      fromDay: 10,
      toDay: 20,
    },
  ],
}

export const marketPromotions: readonly DemoPromotion[] = [
  {
    title: 'Chợ tặng 15.000 ₫ cho đơn đầu',
    code: 'CHOQUE',
    kind: 'amount',
    amount: '15.000',
    minSubtotal: '150.000',
    customerLimit: '1',
    budget: '5.000.000',
    fromDay: -15,
    toDay: 75,
  },
  {
    title: 'Chợ đỡ phí giao tới 20.000 ₫',
    code: 'GIAOHANG',
    kind: 'delivery',
    most: '20.000',
    minSubtotal: '200.000',
    periodLimit: '50',
    period: 'day',
    fromDay: -15,
    toDay: 30,
  },
]
