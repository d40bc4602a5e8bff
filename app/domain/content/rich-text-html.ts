// A shop's text as HTML: the one place where it becomes markup, for the Storefront API and for our own pages alike.
// Only the elements below are ever written, and every word and address goes through escapeHtml.
import { escapeHtml } from '#app/lib/html.ts'
import { parseRichText, type Block, type Inline } from './rich-text.ts'

export type RichPicture = {
  /** the picture at a width; absolute where the HTML leaves our host */
  urlAt: (width: number) => string
  width: number
  height: number
}

/** By the number that the text calls it. A number without a picture shows its caption only. */
export type RichPictures = ReadonlyMap<number, RichPicture>

export const richTextHtml = (text: string, pictures: RichPictures): string =>
  parseRichText(text)
    .map((block) => blockHtml(block, pictures))
    .join('')

function blockHtml(block: Block, pictures: RichPictures): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${inlinesHtml(block.of)}</h${block.level}>`
    case 'paragraph':
      return `<p>${block.lines.map(inlinesHtml).join('<br/>')}</p>`
    case 'list': {
      const tag = block.isNumbered ? 'ol' : 'ul'
      const items = block.items.map((item) => `<li>${inlinesHtml(item)}</li>`)
      return `<${tag}>${items.join('')}</${tag}>`
    }
    case 'picture':
      return pictureHtml(block.caption, pictures.get(block.number))
  }
}

const inlinesHtml = (of: readonly Inline[]): string => of.map(inlineHtml).join('')

function inlineHtml(inline: Inline): string {
  if (inline.kind === 'text') return escapeHtml(inline.text)
  if (inline.kind === 'bold') return `<strong>${inlinesHtml(inline.of)}</strong>`
  const isElsewhere = /^https?:/i.test(inline.href)
  const rel = isElsewhere ? ' rel="nofollow noopener"' : ''
  return `<a href="${escapeHtml(inline.href)}"${rel}>${escapeHtml(inline.words)}</a>`
}

const widths = [480, 800, 1200]
/** The column of text is 720 px wide at most. */
const sizes = '(min-width: 768px) 720px, 92vw'

function pictureHtml(caption: string, picture: RichPicture | undefined): string {
  const words = caption && `<figcaption>${escapeHtml(caption)}</figcaption>`
  if (!picture) return caption && `<p>${escapeHtml(caption)}</p>`
  const { width, height, urlAt } = picture
  const fitting = widths.filter((one) => one < width)
  const drawn = [...fitting, Math.min(width, 1600)]
  const set = drawn.map((one) => `${escapeHtml(urlAt(one))} ${one}w`).join(', ')
  const src = escapeHtml(urlAt(fitting.at(-1) ?? width))
  const image =
    `<img src="${src}" srcset="${set}" sizes="${sizes}" width="${width}" height="${height}" ` +
    `alt="${escapeHtml(caption)}" loading="lazy"/>`
  return `<figure>${image}${words}</figure>`
}
