// In which encoding somebody's CSV is, and its text piece by piece. Excel on a Vietnamese Windows writes
// Windows-1258, "Unicode Text" writes UTF-16, everything newer writes UTF-8 with or without a mark.
import { isUtf8 } from 'node:buffer'

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258'] as const
export type Encoding = (typeof encodings)[number]

const looked = 4096
const pieceBytes = 1 << 16

/** Null when the bytes are no text at all. Windows-1258 is what is left when it is no Unicode. */
export function detectEncoding(bytes: Uint8Array): Encoding | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const unmarked = utf16WithoutMark(bytes.subarray(0, looked))
  if (unmarked) return unmarked
  if (hasControls(bytes.subarray(0, looked))) return null
  return isUtf8(bytes) ? 'utf-8' : 'windows-1258'
}

// Latin text in UTF-16 has a zero in every other byte; no other text of ours has zeros.
function utf16WithoutMark(bytes: Uint8Array): Encoding | null {
  const zeros = [0, 0]
  for (const [at, byte] of bytes.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const many = bytes.length / 8
  if (odd > many && even < odd / 8) return 'utf-16le'
  if (even > many && odd < even / 8) return 'utf-16be'
  return null
}

const hasControls = (bytes: Uint8Array) =>
  bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13)

/** Never holds more than a piece; a letter that is cut between two pieces is put together. */
export function* decodeText(bytes: Uint8Array, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding)
  for (let at = 0; at < bytes.length; at += pieceBytes)
    yield decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: true })
  yield decoder.decode()
}
