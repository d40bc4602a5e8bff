// What is inside an .xlsx: a zip of XML parts. Parts are streamed; what a part may unpack to is limited, and the zip
// library checks that it does not lie about it.
import sax from 'sax'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'

import { refuse } from '#app/lib/refusal.ts'
import { tooLarge, type SheetRefusal } from './spreadsheet.ts'

export type Tag = { name: string; attributes: Record<string, string> }

export type XmlReader = {
  open?: (tag: Tag) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

export type XlsxParts = {
  has: (name: string) => boolean
  /** Reads a part; returns after each piece, so that rows can be handed on while the rest is unread. */
  read: (name: string, reader: XmlReader, mostBytes: number) => AsyncGenerator<void>
}

/** Refuses sheet.damaged: no zip, or a zip that is broken. */
export async function openXlsx(bytes: Uint8Array): Promise<XlsxParts> {
  const entries = new Map<string, Entry>()
  const zip = await orDamaged(async () => {
    const file = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
    for await (const entry of file.eachEntry()) entries.set(entry.fileName, entry)
    return file
  })
  return {
    has: (name) => entries.has(name),
    read: (name, reader, mostBytes) =>
      readPart({ zip, entry: entries.get(name), mostBytes }, reader),
  }
}

type Part = { zip: ZipFile; entry: Entry | undefined; mostBytes: number }

async function* readPart({ zip, entry, mostBytes }: Part, reader: XmlReader): AsyncGenerator<void> {
  if (!entry) throw refuse<SheetRefusal>('sheet.damaged')
  if (entry.uncompressedSize > mostBytes) throw tooLarge()
  const stream = await orDamaged(() => zip.openReadStreamPromise(entry))
  const parser = xmlParser(reader)
  const decoder = new TextDecoder()
  try {
    for await (const piece of stream as AsyncIterable<Uint8Array>) {
      parser.write(decoder.decode(piece, { stream: true }))
      yield
    }
    parser.write(decoder.decode()).close()
  } catch (error) {
    throw damaged(error)
  }
}

// Names come without their prefix: some programs write <x:row>.
function xmlParser({ open, text, close }: XmlReader) {
  const parser = sax.parser(true)
  const bare = (name: string) => name.slice(name.indexOf(':') + 1)
  parser.onopentag = ({ name, attributes }) =>
    open?.({ name: bare(name), attributes: attributes as Record<string, string> })
  parser.ontext = (found) => text?.(found)
  parser.oncdata = (found) => text?.(found)
  parser.onclosetag = (name) => close?.(bare(name))
  parser.onerror = (error) => {
    throw error
  }
  return parser
}

async function orDamaged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw damaged(error)
  }
}

// Somebody's broken file is an expected no, not a fault of ours.
const damaged = (error: unknown) =>
  error instanceof Error && error.name === 'Refusal' ? error : refuse<SheetRefusal>('sheet.damaged')
