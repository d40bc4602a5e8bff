// The paper behind a certificate, as a scan or a photo. Safe for the browser.
export type PaperRefusal = 'paper.not-a-paper' | 'paper.too-heavy' | 'paper.empty'

export const paperLimits = { bytes: 8_000_000 } as const

/** `contentType` is application/pdf or image/webp. */
export type StoredPaper = { storageKey: string; contentType: string }

/** A whole PDF: its first and its last line are there. */
export function isPdf(bytes: Uint8Array): boolean {
  const text = (part: Uint8Array) => String.fromCharCode(...part)
  return text(bytes.subarray(0, 5)) === '%PDF-' && text(bytes.subarray(-1024)).includes('%%EOF')
}
