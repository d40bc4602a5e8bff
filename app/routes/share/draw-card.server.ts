// The picture of a shared link, 1200 × 630 as Facebook and Zalo ask: the photo on the left, words on rice paper beside it.
// No price: those who keep the picture keep it for weeks.
import { createRequire } from 'node:module'

import sharp, { type OverlayOptions } from 'sharp'

import type { ShareCard } from '#app/domain/feed/share-card.server.ts'

export const cardSize = { width: 1200, height: 630 } as const

const photoWidth = 560
const margin = 56
const words = { left: photoWidth + margin, width: cardSize.width - photoWidth - 2 * margin }
const ink = {
  paper: '#FBF7EF',
  title: '#2A211B',
  soft: '#5E5046',
  clay: '#8F3F20',
  leaf: '#2C6A3A',
}
const turmeric = '#7A4E0B'

const font = (weight: string) =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/be-vietnam-pro/${weight}.ttf`)
const faces = {
  plain: { fontfile: font('400Regular/BeVietnamPro_400Regular'), font: 'Be Vietnam Pro' },
  strong: {
    fontfile: font('600SemiBold/BeVietnamPro_600SemiBold'),
    font: 'Be Vietnam Pro SemiBold',
  },
} as const

type Line = { text: string; size: number; color: string; isStrong?: boolean; most: number }

/** `photo` is the bytes behind the card's photo; without them a drawn pot stands in its place. */
export async function drawCard(card: ShareCard, photo: Uint8Array | null): Promise<Buffer> {
  const lines: Line[] = [
    { text: card.title, size: 52, color: ink.title, isStrong: true, most: 300 },
    ...card.lines.map((text) => ({ text, size: 28, color: ink.soft, most: 80 })),
    ...(card.stars
      ? [{ text: `OCOP ${'★'.repeat(card.stars)}`, size: 30, color: turmeric, most: 44 }]
      : []),
    ...(card.isTraced
      ? [{ text: 'Có truy xuất nguồn gốc', size: 28, color: ink.leaf, most: 44 }]
      : []),
  ]
  const layers = [
    { input: await picture(photo), left: 0, top: 0 },
    ...(await set(lines)),
    await sign(),
  ]
  return sharp({ create: { ...cardSize, channels: 3, background: ink.paper } })
    .composite(layers)
    .jpeg({ quality: 84, mozjpeg: true })
    .toBuffer()
}

const picture = (photo: Uint8Array | null): Promise<Buffer> =>
  sharp(photo ?? Buffer.from(pot))
    .resize({ width: photoWidth, height: cardSize.height, fit: 'cover' })
    .flatten({ background: ink.paper })
    .png()
    .toBuffer()

// Lines stand under each other, the whole in the middle of the height.
async function set(lines: readonly Line[]): Promise<OverlayOptions[]> {
  const written = []
  for (const line of lines) written.push({ ...(await write(line)), line })
  const gap = 20
  const height = written.reduce((sum, { info }) => sum + info.height + gap, -gap)
  let top = Math.max(margin, Math.round((cardSize.height - height) / 2) - 20)
  return written.map(({ data, info }) => {
    const layer = { input: data, left: words.left, top }
    top += info.height + gap
    return layer
  })
}

/** Smaller when it is too high: a long name stays on the card. */
async function write({ text, size, color, isStrong, most }: Line) {
  const face = isStrong ? faces.strong : faces.plain
  const markup = `<span foreground="${color}">${escaped(text)}</span>`
  for (let points = size; ; points -= 4) {
    const made = await sharp({
      text: {
        text: markup,
        fontfile: face.fontfile,
        font: `${face.font} ${points}`,
        width: words.width,
        rgba: true,
        wrap: 'word-char',
        spacing: 6,
      },
    })
      .png()
      .toBuffer({ resolveWithObject: true })
    if (made.info.height <= most) return made
    if (points > 20) continue
    const data = await sharp(made.data)
      .extract({ ...made.info, left: 0, top: 0, height: most })
      .toBuffer()
    return { data, info: { ...made.info, height: most } }
  }
}

async function sign(): Promise<OverlayOptions> {
  const { data, info } = await write({
    text: 'Niêu',
    size: 34,
    color: ink.clay,
    isStrong: true,
    most: 60,
  })
  return { input: data, left: words.left, top: cardSize.height - margin - info.height }
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const pot = `<svg xmlns="http://www.w3.org/2000/svg" width="560" height="630" viewBox="0 0 560 630">
  <rect width="560" height="630" fill="#E9DCC3"/>
  <ellipse cx="280" cy="470" rx="190" ry="26" fill="#D3C2A3"/>
  <path d="M120 300 q-10 170 160 172 q170 -2 160 -172 z" fill="#9C4A2A"/>
  <ellipse cx="280" cy="300" rx="160" ry="38" fill="#7C3A20"/>
  <ellipse cx="280" cy="290" rx="172" ry="34" fill="#B05A34"/>
  <path d="M262 258 q18 -30 36 0 z" fill="#7C3A20"/>
</svg>`
