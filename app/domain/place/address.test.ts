import { expect, test } from 'vitest'
import { foldVietnamese } from '#app/lib/fold.ts'
import { addressForm, settleAddress } from './address.forms.ts'
import { makeDirectory, placeName } from './place.ts'
import { searchCommunes } from './search-communes.ts'

const commune = (code: string, provinceCode: string, fullName: string) => ({
  code,
  provinceCode,
  fullName,
  name: fullName.replace(/^(Xã|Phường|Đặc khu) /, ''),
  searchText: foldVietnamese(fullName),
})
const change = (codes: [string, string], oldName: string, isDivided: boolean) => ({
  oldCode: codes[0],
  newCode: codes[1],
  oldName,
  oldDistrict: 'Huyện Yên Khánh',
  oldProvince: 'Tỉnh Ninh Bình',
  isDivided,
  searchText: foldVietnamese(`${oldName} Yên Khánh`),
})
const directory = makeDirectory(
  [
    { code: '37', name: 'Ninh Bình', fullName: 'Tỉnh Ninh Bình', region: '' },
    { code: '31', name: 'Hải Phòng', fullName: 'Thành phố Hải Phòng', region: '' },
  ],
  [
    commune('14560', '37', 'Xã Yên Khánh'),
    commune('14701', '37', 'Xã Yên Mô'),
    commune('14536', '37', 'Xã Gia Viễn'),
    commune('10001', '31', 'Xã Cẩm Giang'),
    commune('10002', '31', 'Xã Cẩm Giàng'),
  ],
  [
    change(['14600', '14560'], 'Xã Khánh Cư', false),
    change(['14601', '14560'], 'Xã Khánh Vân', true),
    change(['14601', '14701'], 'Xã Khánh Vân', true),
  ],
)
const codes = (query: string, provinceCode?: string) =>
  searchCommunes(directory, { query, provinceCode }).map(({ code }) => code)
const settle = (fields: Record<string, string>) =>
  settleAddress(directory, addressForm.parse({ addressLine: 'Xóm 3', ...fields }))

test('a commune is found from its first letters, without marks, with or without its kind', () => {
  expect(codes('yen kh')).toEqual(['14560'])
  expect(codes('Yên Khánh')).toEqual(['14560'])
  expect(codes('xã yên')).toEqual(['14560', '14701'])
  expect(codes('anh')).toEqual([])
})

test('only the chosen province is searched', () => {
  expect(codes('cam gia', '31')).toEqual(['10001', '10002'])
  expect(codes('cam gia', '37')).toEqual([])
})

test('an old name leads to the new commune and says what it was', () => {
  const [hit] = searchCommunes(directory, { query: 'khanh cu yen khanh' })

  expect(hit).toMatchObject({ code: '14560', formerly: { name: 'Xã Khánh Cư', isDivided: false } })
})

test('an old commune that was divided offers each part to choose from', () => {
  const hits = searchCommunes(directory, { query: 'Khánh Vân' })

  expect(hits.map(({ code }) => code)).toEqual(['14560', '14701'])
  expect(hits.every(({ formerly }) => formerly?.isDivided)).toBe(true)
})

test('a name typed in full is settled without JavaScript', () => {
  expect(settle({ provinceCode: '37', communeText: 'yen khanh' })).toMatchObject({
    ok: true,
    address: { provinceCode: '37', communeCode: '14560', addressLine: 'Xóm 3' },
  })
})

test('two names that differ only by a mark are told apart by the mark, and asked about without it', () => {
  expect(settle({ provinceCode: '31', communeText: 'Cẩm Giàng' })).toMatchObject({
    ok: true,
    address: { communeCode: '10002' },
  })
  expect(settle({ provinceCode: '31', communeText: 'cam giang' })).toMatchObject({
    ok: false,
    candidates: [{ code: '10001' }, { code: '10002' }],
  })
})

test('a divided old commune is never settled by itself', () => {
  const settled = settle({ provinceCode: '37', communeText: 'Khánh Vân' })

  expect(settled).toMatchObject({ ok: false, candidates: [{ code: '14560' }, { code: '14701' }] })
})

test('a code of another province is not believed', () => {
  const settled = settle({ provinceCode: '37', communeCode: '10001', communeText: '' })

  expect(settled).toMatchObject({ ok: false, field: 'communeCode', code: 'place.commune-unknown' })
})

test('a place is named by commune and province', () => {
  expect(placeName(directory, '14560')).toBe('Xã Yên Khánh, Tỉnh Ninh Bình')
})

test('a name typed over a picked commune wins over its code', () => {
  const settled = settle({ provinceCode: '37', communeCode: '14560', communeText: 'Yên Mô' })

  expect(settled).toMatchObject({ ok: true, address: { communeCode: '14701' } })
})
