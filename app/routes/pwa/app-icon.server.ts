// The icon of an installed site: the shop's sign; a shop without one has its first letter on its colour, and the market
// its pot.
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'

import sharp from 'sharp'

import { readableAccent } from '#app/components/accent.ts'
import { firstLetter } from '#app/components/shopper/known-name.ts'
import type { ShopFront } from '#app/domain/tenancy/shop-fronts.server.ts'

export const iconNames = ['any-192', 'any-512', 'maskable-512', 'touch-180'] as const
export type IconName = (typeof iconNames)[number]

type Shop = Pick<ShopFront, 'name' | 'theme' | 'signMediaId'>

const drawing = 2
const paper = '#fbf7ef'
const clay = '#8f3f20'

/** Changes when the icon does: a browser keeps an icon for as long as its address stays. */
export function iconVersion(shop: Shop | null): string {
  const shown = shop && [shop.signMediaId ?? firstLetter(shop.name), shop.theme.accentColor]
  return createHash('sha256')
    .update(JSON.stringify([drawing, shown]))
    .digest('base64url')
    .slice(0, 12)
}

/** A PNG. `sign` is the bytes of the shop's sign, when it has one. */
export async function drawIcon(
  name: IconName,
  { shop, sign }: { shop: Shop | null; sign: Uint8Array | null },
): Promise<Uint8Array<ArrayBuffer>> {
  const [purpose = '', size = ''] = name.split('-')
  const edge = Number(size)
  // What a telephone cuts into a circle keeps a fifth free all around; Apple rounds the corners itself.
  const isWhole = purpose === 'maskable' || purpose === 'touch'
  const inner = Math.round(edge * (purpose === 'maskable' ? 0.78 : 1))
  const ground = sign ? paper : shop ? readableAccent(shop.theme.accentColor).day : clay
  const picture = sign ? await cut(sign, inner, roundness[purpose] ?? 0) : await drawn(shop, edge)
  const image = sharp({
    create: {
      width: edge,
      height: edge,
      channels: 4,
      background: isWhole || !sign ? ground : '#0000',
    },
  }).composite([{ input: picture, gravity: 'center' }])
  const shaped =
    isWhole || sign ? image : sharp(await image.png().toBuffer()).composite([corners(edge)])
  return Uint8Array.from(await shaped.png().toBuffer())
}

const mask = (edge: number, radius: number) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${edge}" height="${edge}"><rect width="${edge}" height="${edge}" rx="${Math.round(radius)}"/></svg>`,
  )
const corners = (edge: number) => ({ input: mask(edge, edge * 0.22), blend: 'dest-in' as const })

// Share of the edge: a telephone's circle, a rounded square, and the whole square that Apple cuts itself.
const roundness: Record<string, number | undefined> = { maskable: 0.5, any: 0.22, touch: 0 }

function cut(sign: Uint8Array, edge: number, round: number): Promise<Buffer> {
  return sharp(sign)
    .resize({ width: edge, height: edge, fit: 'cover' })
    .composite([{ input: mask(edge, edge * round), blend: 'dest-in' }])
    .png()
    .toBuffer()
}

function drawn(shop: Shop | null, edge: number): Promise<Buffer> {
  return shop ? letter(firstLetter(shop.name), edge) : pot(edge)
}

const face = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf',
)

function letter(text: string, edge: number): Promise<Buffer> {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return sharp({
    text: {
      text: `<span foreground="white">${safe}</span>`,
      fontfile: face,
      font: 'Be Vietnam Pro SemiBold',
      height: Math.round(edge * 0.46),
      width: Math.round(edge * 0.6),
      rgba: true,
    },
  })
    .png()
    .toBuffer()
}

// The market's mark, as in app/components/shells/brand.tsx.
const pot = (edge: number): Promise<Buffer> =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 -8 56 56" width="${edge}" height="${edge}">
  <g fill="#fbf7ef"><path d="M7 17h26c1 0 2 1 1.7 2C33 28.5 28 34 20 34S7 28.5 5.300 19c-.2-1 .7-2 1.700-2Z"/>
  <path d="M10 14.500C10.500 10 14.500 7.500 20 7.500s9.500 2.500 10 7Z" opacity=".78"/></g>
  <path d="M20 7.500V4.500M5.500 19.500c-3 .5-3 4.500.5 5M34.500 19.500c3 .5 3 4.500-.5 5" fill="none" stroke="#fbf7ef" stroke-width="2" stroke-linecap="round"/></svg>`),
  )
    .png()
    .toBuffer()
