// A short film of a product: a link to where the shop published it, or a file of its own. Safe for the browser.

export type VideoRefusal = 'video.not-a-video' | 'video.too-heavy' | 'video.empty'

/** The whole form must fit through MAX_BODY_BYTES; half a minute from a phone does. */
export const videoLimits = { bytes: 8_000_000 } as const

export type ProductVideo =
  { kind: 'link'; url: string } | { kind: 'file'; contentType: string; byteSize: number }

const hosts =
  /^(?:(?:www|m)\.)?(?:youtube\.com|youtu\.be|tiktok\.com|facebook\.com|fb\.watch|vimeo\.com)$|^(?:vt|vm)\.tiktok\.com$/

/** An https address of a place that shows films, as it will be shown; null for anything else. */
export function parseVideoLink(text: string): string | null {
  const address = URL.parse(text.trim())
  if (address?.protocol !== 'https:' || address.port || address.username || address.password)
    return null
  if (!hosts.test(address.hostname) || address.pathname.length < 2) return null
  return address.href.length <= 500 ? address.href : null
}

/** Known by its first bytes, whatever it is called: MP4 (ISO base media) or WebM. */
export function videoTypeOf(bytes: Uint8Array): 'video/mp4' | 'video/webm' | null {
  const text = String.fromCharCode(...bytes.subarray(4, 12))
  if (/^ftyp(?:isom|iso[2-6]|mp4[12]|avc1|M4V |MSNV|dash)/.test(text)) return 'video/mp4'
  const isEbml = [0x1a, 0x45, 0xdf, 0xa3].every((byte, at) => bytes[at] === byte)
  const head = String.fromCharCode(...bytes.subarray(0, 64))
  return isEbml && head.includes('webm') ? 'video/webm' : null
}
