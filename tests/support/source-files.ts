// The repository's own TypeScript, as a map from path to text.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

export function readSources(folders: readonly string[], wanted = /\.tsx?$/): Map<string, string> {
  const files = new Map<string, string>()
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true, recursive: true })) {
      const path = relative(root, join(entry.parentPath, entry.name))
      if (!entry.isFile() || !wanted.test(path) || path.startsWith('prisma/generated')) continue
      files.set(path, readFileSync(join(root, path), 'utf8'))
    }
  }
  return files
}
