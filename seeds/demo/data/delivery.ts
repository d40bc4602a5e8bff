// Who of the demo's shops brings goods how. The rest bring them themselves, to their province and to the country.

/** They bring a basket around their own commune for nothing. */
export const villageShops: readonly string[] = ['gom-gia-thuy', 'trai-cay-phong-dien']

/** One price for the whole country: nobody has to say where they live to know it. */
export const onePriceShops: readonly string[] = ['yen-hoa', 'theu-van-lam']

/** They have contracts with both carriers. */
export const carrierShops: readonly string[] = [
  'yen-hoa',
  'mat-ong-cuc-phuong',
  'gao-tam-xoan-hai-hau',
  'tra-ba-sao',
]

export const pickUpPoints: Readonly<
  Record<
    string,
    readonly {
      name: string
      nameEn: string
      openingHours: string
      pickUpAt: { communeCode: string; addressLine: string }
    }[]
  >
> = {
  'yen-hoa': [
    {
      name: 'Nhận ở quầy Tam Cốc',
      nameEn: 'Pick up at the Tam Cốc stall',
      openingHours: '7:00–18:00, cả tuần',
      pickUpAt: { communeCode: '14329', addressLine: 'Quầy số 4, bến thuyền Tam Cốc' },
    },
  ],
}
