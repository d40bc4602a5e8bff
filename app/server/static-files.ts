// Files of the build: hashed ones for a year, the rest for an hour; compressed once at build time.
import sirv from 'sirv'

import type { StaticFiles } from './options.ts'

export function serveBuild(folder: string): StaticFiles {
  return sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    dotfiles: false,
    setHeaders(res, path) {
      const isHashed = path.startsWith('/assets/')
      res.setHeader(
        'Cache-Control',
        isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      )
      // A build that is replaced takes its files away: that ends one answer, not the process.
      res.once('pipe', (file) => file.once('error', () => res.destroy()))
    },
  })
}
