// What every storage must keep to. An adapter joins by a line in `storages`.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, describe, expect, test } from 'vitest'

import { diskStorage } from '#plugins/storage/disk/adapter.ts'
import type { FileStorage } from '#plugins/storage/port.ts'

const folder = mkdtempSync(join(tmpdir(), 'nieu-storage-'))
afterAll(() => rmSync(folder, { recursive: true }))

const storages: FileStorage[] = [diskStorage({ folder })]

describe.each(storages)('$id storage', (storage) => {
  test('gives back the very bytes', async () => {
    const bytes = Uint8Array.from(randomBytes(100_000))

    await storage.put('shops/a/photo.webp', { bytes, contentType: 'image/webp' })

    expect(await storage.get('shops/a/photo.webp')).toEqual({ bytes, contentType: 'image/webp' })
  })

  test('says null for what is not there, and removing it is fine', async () => {
    expect(await storage.get('shops/none.webp')).toBeNull()
    await storage.remove('shops/none.webp')
  })

  test('a removed file is gone', async () => {
    await storage.put('gone.png', { bytes: new Uint8Array([1]), contentType: 'image/png' })
    await storage.remove('gone.png')

    expect(await storage.get('gone.png')).toBeNull()
  })

  test('of many writers at once one wins whole', async () => {
    const files = Array.from({ length: 8 }, (_, n) => new Uint8Array(200_000).fill(n))

    await Promise.all(
      files.map((bytes) => storage.put('race.webp', { bytes, contentType: 'image/webp' })),
    )

    const kept = (await storage.get('race.webp'))?.bytes
    expect(files).toContainEqual(kept)
  })

  test.each([
    '../secret',
    'a/../b',
    '/etc/passwd',
    'a//b',
    '.hidden',
    'A.webp',
    '',
    'a\\b',
    'a/b\0',
  ])('the key %j is refused', async (key) => {
    await expect(storage.get(key)).rejects.toThrow('Not a storage key')
    await expect(
      storage.put(key, { bytes: new Uint8Array(1), contentType: 'image/png' }),
    ).rejects.toThrow('Not a storage key')
  })
})

test('the disk keeps no unfinished file behind', () => {
  expect(
    readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.part')),
  ).toEqual([])
})
