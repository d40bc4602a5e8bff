// Invented shoppers: names, and communes they have parcels sent to.
export const familyNames = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Ngô',
  'Dương',
  'Đinh',
] as const
export const middleNames = [
  'Thị',
  'Văn',
  'Minh',
  'Thu',
  'Quang',
  'Ngọc',
  'Hải',
  'Thanh',
  'Đức',
  'Bảo',
] as const
export const givenNames = [
  'An',
  'Bình',
  'Chi',
  'Dung',
  'Giang',
  'Hà',
  'Hương',
  'Khánh',
  'Lan',
  'Linh',
  'Mai',
  'Nam',
  'Oanh',
  'Phúc',
  'Quân',
  'Sơn',
  'Thảo',
  'Trang',
  'Tuấn',
  'Yến',
] as const
export const streets = [
  'Trần Hưng Đạo',
  'Lê Lợi',
  'Quang Trung',
  'Nguyễn Trãi',
  'Hai Bà Trưng',
  'Lý Thường Kiệt',
  'Điện Biên Phủ',
  'Phan Chu Trinh',
] as const

/** province, commune: half of the parcels stay near, the others go to the big cities. */
export const nearby: Record<'37' | '92', readonly (readonly [string, string])[]> = {
  '37': [
    ['37', '14329'],
    ['37', '14701'],
    ['37', '13285'],
    ['37', '13669'],
    ['37', '14362'],
    ['37', '14560'],
    ['37', '14215'],
  ],
  '92': [
    ['92', '31135'],
    ['92', '31120'],
    ['92', '31186'],
    ['92', '31153'],
    ['92', '31207'],
  ],
}
export const faraway: readonly (readonly [string, string])[] = [
  ['01', '00004'],
  ['01', '00008'],
  ['01', '00025'],
  ['01', '00166'],
  ['01', '00175'],
  ['01', '00637'],
]
