// Where files live: photos as uploaded, and whatever else is too big for a row. Bytes in, the same bytes out.

export type StoredFile = { bytes: Uint8Array<ArrayBuffer>; contentType: string }

export interface FileStorage {
  readonly id: string
  /**
   * Keeps the bytes under `key`; a second put replaces them whole: a reader sees the old file or the new one,
   * never half of one. Throws BadStorageKey.
   */
  put(key: string, file: StoredFile): Promise<void>
  /** Null when there is no such file. Throws BadStorageKey. */
  get(key: string): Promise<StoredFile | null>
  /** Removing what is not there is fine. Throws BadStorageKey. */
  remove(key: string): Promise<void>
}

/** A key that could leave the storage's own folder, or that some storage could not hold. */
export class BadStorageKey extends Error {
  constructor(key: string) {
    super(`Not a storage key: ${JSON.stringify(key.slice(0, 80))}`)
    this.name = 'BadStorageKey'
  }
}

const segment = /^[a-z0-9][a-z0-9._-]*$/

/** Lower-case path segments, each beginning with a letter or digit: safe on a disk, in a URL and in S3. */
export function checkStorageKey(key: string): string {
  const parts = key.split('/')
  const isSafe =
    key.length <= 512 && parts.every((part) => segment.test(part) && !part.includes('..'))
  if (!isSafe) throw new BadStorageKey(key)
  return key
}

const types = [
  ['.webp', 'image/webp'],
  ['.avif', 'image/avif'],
  ['.jpg', 'image/jpeg'],
  ['.png', 'image/png'],
  ['.pdf', 'application/pdf'],
  ['.xml', 'application/xml'],
  ['.json', 'application/json'],
] as const

/** A key names its type by its ending. */
export const contentTypeOf = (key: string): string =>
  types.find(([ending]) => key.endsWith(ending))?.[1] ?? 'application/octet-stream'
