// Made pictures on this machine's disk. They can be made again at any time, so nothing here needs a backup.
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'

/** Somebody who asks for every size there is fills no disk: further sizes of a photo are made, not kept. */
const keptPerPhoto = 80

export type PictureCache = {
  get(photoId: string, name: string): Promise<Uint8Array<ArrayBuffer> | null>
  put(photoId: string, name: string, bytes: Uint8Array): Promise<void>
}

/** `photoId` and `name` are ours: a UUID and a name that pictureName made. */
export function pictureCache({ folder }: { folder: string }): PictureCache {
  const folderOf = (photoId: string) => join(folder, photoId.slice(-2), photoId)
  return {
    async get(photoId, name) {
      try {
        return Uint8Array.from(await readFile(join(folderOf(photoId), name)))
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
        throw new Error(`Cannot read the picture ${photoId}/${name}`, { cause: error })
      }
    },
    async put(photoId, name, bytes) {
      const home = folderOf(photoId)
      await mkdir(home, { recursive: true })
      if ((await readdir(home)).length >= keptPerPhoto) return
      const unfinished = join(home, `${randomUUID()}.part`)
      await writeFile(unfinished, bytes)
      await rename(unfinished, join(home, name))
    },
  }
}
