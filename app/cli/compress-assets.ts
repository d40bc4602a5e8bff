// Writes .br and .gz beside the text files of the build, so that nothing is compressed while a visitor waits.
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)]
const text = /\.(?:js|css|svg|json|txt|webmanifest)$/

export async function compressAssets(folder: string): Promise<void> {
  const entries = fs.readdirSync(folder, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile() && text.test(entry.name))
  for (const entry of files) {
    const file = path.join(entry.parentPath, entry.name)
    const content = fs.readFileSync(file)
    if (content.length < 256) continue // the head would be larger than what is saved
    fs.writeFileSync(`${file}.br`, await brotli(content))
    fs.writeFileSync(`${file}.gz`, await zip(content, { level: 9 }))
  }
}
