// Where the demo's shops are paid by transfer. The numbers are made up; the banks are real, so that the codes are too.
export type DemoAccount = {
  shop: string
  bankBin: string
  bankName: string
  accountNumber: string
  accountName: string
}

const agribank = { bankBin: '970405', bankName: 'Agribank' }
const vietcombank = { bankBin: '970436', bankName: 'Vietcombank' }
const bidv = { bankBin: '970418', bankName: 'BIDV' }
const mb = { bankBin: '970422', bankName: 'MBBank' }

export const bankAccounts: readonly DemoAccount[] = [
  { shop: 'yen-hoa', ...agribank, accountNumber: '3300201234567', accountName: 'HTX YEN HOA' },
  {
    shop: 'mat-ong-cuc-phuong',
    ...agribank,
    accountNumber: '3300207654321',
    accountName: 'HTX MAT ONG CUC PHUONG',
  },
  {
    shop: 'gao-tam-xoan-hai-hau',
    ...vietcombank,
    accountNumber: '0821000123456',
    accountName: 'HTX GAO TAM XOAN HAI HAU',
  },
  {
    shop: 'nuoc-mam-sa-chau',
    ...bidv,
    accountNumber: '4841000123456',
    accountName: 'HTX NUOC MAM SA CHAU',
  },
  { shop: 'tra-ba-sao', ...mb, accountNumber: '0977123456', accountName: 'HO TRA BA SAO' },
  {
    shop: 'gao-co-do',
    ...vietcombank,
    accountNumber: '0111000654321',
    accountName: 'CTY GAO CO DO',
  },
]
