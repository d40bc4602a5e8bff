// What a shop writes in its pages and articles: plain text with a few marks that a person can type on a phone. The whole
// format is in README.md of this folder. Anything that is no mark is text; nothing is ever an error. Safe for the browser.

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'bold'; of: Inline[] }
  | { kind: 'link'; words: string; href: string }

export type Block =
  | { kind: 'heading'; level: 2 | 3; of: Inline[] }
  /** a list of lines; a line's end is a break */
  | { kind: 'paragraph'; lines: Inline[][] }
  | { kind: 'list'; isNumbered: boolean; items: Inline[][] }
  /** `number` counts from 1 among the pictures of the page or article */
  | { kind: 'picture'; number: number; caption: string }

export const richTextLimits = { letters: 50_000, pictures: 20 } as const

const heading = /^(#{1,3})\s+(\S.*)$/
const bullet = /^[-*•]\s+(\S.*)$/
const numbered = /^\d{1,3}[.)]\s+(\S.*)$/
const picture = /^\[(?:ảnh|anh|photo)\s*(\d{1,2})\]\s*(.*)$/iu

type Line = Block | { kind: 'blank' }

function readLine(raw: string): Line {
  const line = raw.trim()
  if (line === '') return { kind: 'blank' }
  const [, marks = '', words = ''] = heading.exec(line) ?? []
  if (marks) return { kind: 'heading', level: marks.length === 3 ? 3 : 2, of: inlines(words) }
  const [, number = '', caption = ''] = picture.exec(line) ?? []
  if (number) return { kind: 'picture', number: Number(number), caption }
  const [, point] = bullet.exec(line) ?? []
  if (point) return { kind: 'list', isNumbered: false, items: [inlines(point)] }
  const [, step] = numbered.exec(line) ?? []
  if (step) return { kind: 'list', isNumbered: true, items: [inlines(step)] }
  return { kind: 'paragraph', lines: [inlines(line)] }
}

/** The blocks of a text, in order. Lines of one kind that follow each other are one paragraph or one list. */
export function parseRichText(text: string): Block[] {
  const blocks: Block[] = []
  let open: Block | null = null
  for (const raw of text.normalize('NFC').split(/\r\n|\r|\n/)) {
    const line = readLine(raw)
    if (line.kind === 'blank') open = null
    else if (open && join(open, line)) continue
    else {
      blocks.push(line)
      open = line
    }
  }
  return blocks
}

function join(open: Block, line: Block): boolean {
  if (open.kind === 'paragraph' && line.kind === 'paragraph') open.lines.push(...line.lines)
  else if (open.kind === 'list' && line.kind === 'list' && open.isNumbered === line.isNumbered)
    open.items.push(...line.items)
  else return false
  return true
}

// Every part is bounded, so a long text of brackets costs no more than its length times these.
const bold = /\*\*([^*\n]{1,500})\*\*/
const link = /\[([^\][\n]{1,300})\]\(([^()\s]{1,1000})\)/
const address = /https?:\/\/[^\s<>"')\]]{1,1000}/
const marks = new RegExp(`${bold.source}|${link.source}|${address.source}`, 'g')

function inlines(text: string): Inline[] {
  const found: Inline[] = []
  let at = 0
  for (const match of text.matchAll(marks)) {
    const [whole, strong, words, href] = match
    const inline = inlineOf(whole, { strong, words, href })
    if (!inline) continue
    if (match.index > at) found.push({ kind: 'text', text: text.slice(at, match.index) })
    found.push(inline)
    at = match.index + whole.length
  }
  if (at < text.length) found.push({ kind: 'text', text: text.slice(at) })
  return found
}

type Parts = { strong?: string | undefined; words?: string | undefined; href?: string | undefined }

function inlineOf(whole: string, { strong, words, href }: Parts): Inline | null {
  if (strong !== undefined) return { kind: 'bold', of: inlines(strong) }
  const to = safeHref(href ?? whole)
  return to === null ? null : { kind: 'link', words: words ?? whole, href: to }
}

/**
 * Where a link may lead: a path of the same host, the web, a letter, a telephone. Null for everything else, and for
 * addresses that only look like a path ("//elsewhere").
 */
export function safeHref(typed: string): string | null {
  const text = typed.trim()
  if (/^\/(?![/\\])/.test(text)) return URL.canParse(text, 'http://shop.invalid') ? text : null
  if (/^mailto:[^\s<>"]+@[^\s<>"]+$/i.test(text)) return text
  if (/^tel:\+?[\d .()-]{3,30}$/i.test(text)) return text.replaceAll(' ', '')
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null
  const url = new URL(text)
  return url.username || url.password ? null : url.href
}

/** The numbers of the pictures that the text shows, each once. */
export const picturesIn = (blocks: readonly Block[]): number[] => [
  ...new Set(blocks.flatMap((block) => (block.kind === 'picture' ? [block.number] : []))),
]

/** The words alone, a line a block: for descriptions, excerpts and search. */
export const plainTextOf = (blocks: readonly Block[]): string =>
  blocks.map(plainBlock).filter(Boolean).join('\n')

function plainBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return plainInlines(block.of)
    case 'paragraph':
      return block.lines.map(plainInlines).join('\n')
    case 'list':
      return block.items.map(plainInlines).join('\n')
    case 'picture':
      return block.caption
  }
}

const plainInlines = (of: readonly Inline[]): string =>
  of
    .map((inline) => {
      if (inline.kind === 'text') return inline.text
      return inline.kind === 'bold' ? plainInlines(inline.of) : inline.words
    })
    .join('')
