// Writing XML of the invoice format: every text is in NFC, free of characters XML cannot hold, escaped, and
// held to the length its tag allows. There is never white space between tags: the signature covers each byte.

/** Longest text of each tag, in characters (format 2.1.0). A tag that is not here holds no text. */
const lengths: Record<string, number> = {
  PBan: 6,
  THDon: 100,
  KHMSHDon: 1,
  KHHDon: 6,
  SHDon: 8,
  NLap: 10,
  HDCTTChinh: 1,
  DVTTe: 3,
  HTTToan: 50,
  MSTTCGP: 14,
  TCHDon: 1,
  LHDCLQuan: 1,
  KHMSHDCLQuan: 11,
  KHHDCLQuan: 8,
  SHDCLQuan: 8,
  NLHDCLQuan: 10,
  GChu: 255,
  TTruong: 100,
  KDLieu: 10,
  DLieu: 400,
  Ten: 400,
  MST: 14,
  DChi: 400,
  SDThoai: 20,
  DCTDTu: 50,
  STKNHang: 30,
  TNHang: 400,
  HVTNMHang: 100,
  TChat: 1,
  STT: 4,
  MHHDVu: 50,
  THHDVu: 500,
  DVTinh: 50,
  SLuong: 22,
  DGia: 22,
  ThTien: 22,
  TSuat: 11,
  TThue: 22,
  TgTCThue: 22,
  TgTThue: 22,
  TTCKTMai: 22,
  TgTTTBSo: 22,
  TgTTTBChu: 255,
}

/** Tags whose text a person wrote: too long is cut; anywhere else too long is a fault. */
const clipped = new Set([
  'Ten',
  'DChi',
  'HVTNMHang',
  'THHDVu',
  'DVTinh',
  'MHHDVu',
  'TNHang',
  'DLieu',
  'GChu',
])

/** `<name>text</name>`; nothing at all for null. Throws when the text is longer than the tag allows. */
export function leaf(name: string, text: string | number | bigint | null): string {
  if (text === null) return ''
  return `<${name}>${escapeXml(held(name, xmlText(String(text))))}</${name}>`
}

export function branch(name: string, ...children: string[]): string {
  return `<${name}>${children.join('')}</${name}>`
}

/** NFC, one space for any run of white space, no character that XML 1.0 forbids. */
export function xmlText(text: string): string {
  const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu
  return text.normalize('NFC').replaceAll(forbidden, '').replaceAll(/\s+/g, ' ').trim()
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function held(name: string, text: string): string {
  const longest = lengths[name]
  if (longest === undefined) throw new Error(`invoice XML: no length is known for ${name}`)
  const characters = [...text]
  if (characters.length <= longest) return text
  if (clipped.has(name))
    return `${characters
      .slice(0, longest - 1)
      .join('')
      .trimEnd()}…`
  throw new Error(`invoice XML: ${name} holds ${longest} characters, got ${characters.length}`)
}
