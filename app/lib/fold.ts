// Vietnamese text without its marks, for matching: "Chạch sụn kho niêu đất" → "chach sun kho nieu dat".
export function foldVietnamese(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** For handles and file names: "Mật ong Cúc Phương" → "mat-ong-cuc-phuong". */
export const slugify = (text: string): string =>
  foldVietnamese(text).replaceAll(' ', '-').slice(0, 80)
