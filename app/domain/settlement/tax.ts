// What the market withheld for the tax office, by month and seller, and how it is filed.
export type TaxRow = {
  shopId: string
  name: string
  taxCode: string | null
  /** money collected for the seller, returns taken off, đồng */
  base: bigint
  /** of which was taken back by returns and cancellations; not above zero */
  takenBack: bigint
  vat: bigint
  pit: bigint
}

export type TaxRefusal =
  'tax.month-open' | 'tax.filed-before' | 'tax.earlier-unfiled' | 'tax.nothing'

export const taxOf = ({ vat, pit }: Pick<TaxRow, 'vat' | 'pit'>): bigint => vat + pit

export function sumTax(
  rows: readonly TaxRow[],
): Pick<TaxRow, 'base' | 'takenBack' | 'vat' | 'pit'> {
  const sum = (key: 'base' | 'takenBack' | 'vat' | 'pit') =>
    rows.reduce((total, row) => total + row[key], 0n)
  return { base: sum('base'), takenBack: sum('takenBack'), vat: sum('vat'), pit: sum('pit') }
}
