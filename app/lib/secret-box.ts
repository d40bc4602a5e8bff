// Secrets at rest: AES-256-GCM with a named key, so that keys can be rotated one row at a time.
// Layout of a sealed value: 12 bytes nonce, 16 bytes tag, ciphertext.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Keys by id; `current` seals, all of them open. Keys are 32 bytes. */
export type Keyring = { current: string; keys: ReadonlyMap<string, Uint8Array> }

export type Sealed = { bytes: Uint8Array<ArrayBuffer>; keyId: string }

/**
 * Reads "id:base64,id:base64" (the first is current).
 * Throws when a key is not 32 bytes or an id repeats.
 */
export function parseKeyring(text: string): Keyring {
  const keys = new Map<string, Uint8Array>()
  for (const part of text.split(',')) {
    const [id = '', encoded = ''] = part.trim().split(':')
    const key = Buffer.from(encoded, 'base64')
    if (!/^[\w-]{1,32}$/.test(id) || keys.has(id))
      throw new Error('keyring: bad or repeated key id')
    if (key.length !== 32) throw new Error(`keyring: key ${id} is not 32 bytes of base64`)
    keys.set(id, key)
  }
  return { current: [...keys.keys()][0] ?? '', keys }
}

/** `context` (table and row) is bound to the ciphertext: a value copied to another row does not open. */
export function seal(keyring: Keyring, plain: string | Uint8Array, context: string): Sealed {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(keyring, keyring.current), nonce)
  cipher.setAAD(Buffer.from(context))
  const body = Buffer.concat([cipher.update(Buffer.from(plain)), cipher.final()])
  return {
    bytes: Uint8Array.from(Buffer.concat([nonce, cipher.getAuthTag(), body])),
    keyId: keyring.current,
  }
}

/** Throws when the key is unknown, or the bytes or their context were changed. */
export function open(
  keyring: Keyring,
  sealed: { bytes: Uint8Array; keyId: string },
  context: string,
): Buffer {
  const bytes = Buffer.from(sealed.bytes)
  const decipher = createDecipheriv(
    'aes-256-gcm',
    keyOf(keyring, sealed.keyId),
    bytes.subarray(0, 12),
  )
  decipher.setAAD(Buffer.from(context))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
}

function keyOf(keyring: Keyring, id: string): Uint8Array {
  const key = keyring.keys.get(id)
  if (!key) throw new Error(`keyring: no key with id ${id}`)
  return key
}
