// A file that a person asked for, sent while it is made.
import { Readable } from 'node:stream'

import { createReadableStreamFromReadable } from '@remix-run/node'

import { slugify } from '#app/lib/fold.ts'
import type { SheetFormat } from '#app/domain/spreadsheet/spreadsheet.ts'

const types: Record<SheetFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** `name` may be anything a person typed; the header gets plain letters. */
export function downloaded(
  pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
  { name, format }: { name: string; format: SheetFormat },
): Response {
  const stem = slugify(name.replace(/\.\w+$/, '')) || 'tep'
  const body = createReadableStreamFromReadable(Readable.from(pieces))
  return new Response(body, {
    headers: {
      'Cache-Control': 'private, no-store',
      'Content-Type': types[format],
      'Content-Disposition': `attachment; filename="${stem}.${format}"`,
    },
  })
}
