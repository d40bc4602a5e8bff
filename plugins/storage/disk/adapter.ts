// Files in a folder. A file appears by rename, so that no reader meets half of it.
import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { checkStorageKey, contentTypeOf, type FileStorage, type StoredFile } from '../port.ts'

export function diskStorage({ folder }: { folder: string }): FileStorage {
  const pathOf = (key: string) => join(folder, checkStorageKey(key))
  return {
    id: 'disk',
    put: async (key, file) => writeWhole(pathOf(key), file.bytes),
    get: async (key) => readIfThere(pathOf(key), key),
    remove: async (key) => rm(pathOf(key), { force: true }),
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const unfinished = `${path}.${randomUUID()}.part`
  try {
    const file = await open(unfinished, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw new Error(`Cannot write ${path}`, { cause: error })
  }
}

async function readIfThere(path: string, key: string): Promise<StoredFile | null> {
  try {
    return { bytes: Uint8Array.from(await readFile(path)), contentType: contentTypeOf(key) }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw new Error(`Cannot read ${path}`, { cause: error })
  }
}
