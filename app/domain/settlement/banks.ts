// Banks that shops have accounts at, by the number that NAPAS knows them by. Safe for the browser.
export type PayoutBank = { code: string; name: string }

export const payoutBanks: readonly PayoutBank[] = [
  { code: '970405', name: 'Agribank' },
  { code: '970436', name: 'Vietcombank' },
  { code: '970415', name: 'VietinBank' },
  { code: '970418', name: 'BIDV' },
  { code: '970446', name: 'Co-opBank' },
  { code: '970422', name: 'MB' },
  { code: '970407', name: 'Techcombank' },
  { code: '970416', name: 'ACB' },
  { code: '970432', name: 'VPBank' },
  { code: '970403', name: 'Sacombank' },
  { code: '970423', name: 'TPBank' },
  { code: '970437', name: 'HDBank' },
  { code: '970441', name: 'VIB' },
  { code: '970443', name: 'SHB' },
  { code: '970449', name: 'LPBank' },
  { code: '970426', name: 'MSB' },
  { code: '970440', name: 'SeABank' },
  { code: '970448', name: 'OCB' },
  { code: '970431', name: 'Eximbank' },
]

export const bankName = (code: string): string =>
  payoutBanks.find((bank) => bank.code === code)?.name ?? code

export const isPayoutBank = (code: string): boolean =>
  payoutBanks.some((bank) => bank.code === code)

/** As banks write names and words of a transfer: capitals without marks. */
export const plainCapitals = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9 .-]+/g, ' ')
    .replaceAll(/ +/g, ' ')
    .trim()
