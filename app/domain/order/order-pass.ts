// Finding an order again by its code and the telephone number it was placed with. Safe for the browser.
/** Failures within the window, for one code from anywhere and for one network address over all codes. */
export const lookUpLimits = { windowSeconds: 15 * 60, perCode: 10, perAddress: 20 } as const

/** How long a proven code and telephone open the order on this device. */
export const passSeconds = 24 * 3600

export type FailedLookUps = { code: number; address: number }

export const hasTooManyLookUps = ({ code, address }: FailedLookUps): boolean =>
  code >= lookUpLimits.perCode || address >= lookUpLimits.perAddress

/** "+84 912.345.678" and "0912345678" are one number. */
export function foldPhone(typed: string): string {
  const digits = typed.replaceAll(/\D/g, '')
  return digits.startsWith('84') && digits.length > 9 ? `0${digits.slice(2)}` : digits
}

/** "k7m2xq-1" is the first shop's part of K7M2XQ, and means the whole. */
export const foldOrderCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/-\d+$/, '')
    .replaceAll(/[^2-9A-Z]/g, '')

export type LookUpRefusal = 'order.wrong-look-up' | 'order.too-many-look-ups'
