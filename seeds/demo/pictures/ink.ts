// How things are drawn: flat layers with a soft light from the upper left. Coordinates are in a 800 × 1000 picture.
import type { Random } from '../random.ts'

export const clay = ['#8F3F20', '#A6512C', '#7A3419', '#B5623A'] as const
export const leaf = ['#2C6A3A', '#4C8A4A', '#7BA05B', '#1F5230'] as const
export const paper = ['#FBF7EF', '#F1E7D6', '#E6D6BD'] as const
export const turmeric = ['#E0A526', '#C98A17', '#F0C35A'] as const
export const indigo = ['#27456B', '#3C6391', '#6C8FB8'] as const
export const chili = ['#A8231B', '#C7402F'] as const
export const wood = ['#8A6242', '#A67C52', '#C39B6D'] as const
export const night = '#2A211B'

export type Layer = { defs?: string; body: string }

let serial = 0
/** An id that is unique within one process; ids never reach the rendered picture. */
export const freshId = (): string => `i${(serial += 1)}`

export const group = (layers: string[], transform = ''): string =>
  `<g${transform ? ` transform="${transform}"` : ''}>${layers.join('')}</g>`

export const path = (d: string, fill: string, more = ''): string =>
  `<path d="${d}" fill="${fill}" ${more}/>`

export const ellipse = (
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  fill: string,
  more = '',
): string => `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${fill}" ${more}/>`

/** A body lit from the left: base colour, a shade that deepens to the right, and a soft highlight. */
export function lit(
  d: string,
  color: string,
  options: { strength?: number; gloss?: number } = {},
): string {
  const { strength = 0.42, gloss = 0.22 } = options
  const [shade, clip, shine] = [freshId(), freshId(), freshId()]
  return `<defs>
    <linearGradient id="${shade}" x1="0" x2="1" y1="0" y2="0.25">
      <stop offset="0" stop-color="#000" stop-opacity="${strength * 0.3}"/><stop offset="0.28" stop-color="#000" stop-opacity="0"/>
      <stop offset="1" stop-color="#1c0f06" stop-opacity="${strength}"/></linearGradient>
    <radialGradient id="${shine}" cx="0.3" cy="0.28" r="0.42">
      <stop offset="0" stop-color="#fff" stop-opacity="${gloss}"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>
    <clipPath id="${clip}"><path d="${d}"/></clipPath></defs>
    ${path(d, color)}${path(d, `url(#${shade})`)}<g clip-path="url(#${clip})">${path(d, `url(#${shine})`)}</g>`
}

/** The soft shadow a thing throws to the lower right. */
export function shadow(cx: number, cy: number, rx: number, ry: number, opacity = 0.32): string {
  const id = freshId()
  return `<defs><radialGradient id="${id}"><stop offset="0" stop-color="#2a160a" stop-opacity="${opacity}"/>
    <stop offset="0.6" stop-color="#2a160a" stop-opacity="${opacity * 0.55}"/><stop offset="1" stop-color="#2a160a" stop-opacity="0"/></radialGradient></defs>
    ${ellipse(cx + rx * 0.18, cy, rx, ry, `url(#${id})`)}`
}

/** A paper label with a name-like rule and a small leaf, so that packed goods look packed. */
export function label(x: number, y: number, width: number, height: number, accent: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="#FBF7EF" opacity="0.96"/>
    <rect x="${x}" y="${y}" width="${width}" height="${height * 0.16}" rx="6" fill="${accent}"/>
    ${sprig(x + width / 2, y + height * 0.42, height * 0.2, accent)}
    <rect x="${x + width * 0.18}" y="${y + height * 0.66}" width="${width * 0.64}" height="${height * 0.055}" rx="3" fill="#5E5046"/>
    <rect x="${x + width * 0.28}" y="${y + height * 0.79}" width="${width * 0.44}" height="${height * 0.045}" rx="3" fill="#BFA98F"/>`
}

/** Three leaves on a stem. */
export function sprig(x: number, y: number, size: number, color: string): string {
  const blade = (angle: number) =>
    `<path d="M0 0 C ${size * 0.35} ${-size * 0.35}, ${size * 0.3} ${-size * 0.9}, 0 ${-size * 1.1} C ${-size * 0.3} ${-size * 0.9}, ${-size * 0.35} ${-size * 0.35}, 0 0Z" fill="${color}" transform="translate(${x} ${y}) rotate(${angle})"/>`
  return [-58, 0, 58].map(blade).join('')
}

/** Loose things on the table: leaves, chillies, peppercorns, star anise. */
export function garnish(random: Random, y: number): string {
  const spots = [random.between(90, 210), random.between(590, 700)]
  const things = [looseLeaf, looseChili, peppercorns, starAnise] as const
  return spots.map((x) => random.pick(things)(x, y + random.between(-18, 50), random)).join('')
}

function looseLeaf(x: number, y: number, random: Random): string {
  const color = random.pick(leaf)
  const vein = `<path d="M-4 0 L78 -2" stroke="#F1E7D6" stroke-width="2.4" stroke-opacity="0.55"/>`
  return group(
    [
      shadow(40, 14, 48, 10, 0.22),
      lit('M-8 0 C 14 -34, 62 -30, 88 -2 C 58 24, 12 24, -8 0Z', color, { strength: 0.3 }),
      vein,
    ],
    `translate(${x} ${y}) rotate(${random.between(-35, 25)})`,
  )
}

function looseChili(x: number, y: number, random: Random): string {
  const body = lit('M0 0 C 26 -18, 80 -14, 112 18 C 78 12, 30 22, 4 14Z', random.pick(chili), {
    gloss: 0.4,
  })
  const stem = path('M2 2 C -14 -4,-20 -16,-16 -24 L -9 -22 C -8 -12,-2 -6,8 -2Z', '#4C6B2F')
  return group(
    [shadow(54, 22, 62, 10, 0.24), body, stem],
    `translate(${x} ${y}) rotate(${random.between(-30, 15)})`,
  )
}

function peppercorns(x: number, y: number, random: Random): string {
  const dots = Array.from({ length: 9 }, () => {
    const [dx, dy] = [random.between(-44, 52), random.between(-16, 18)]
    return `${ellipse(dx + 3, dy + 4, 8, 5, '#2a160a', 'opacity="0.25"')}${ellipse(dx, dy, 7, 7, '#3a2a20')}${ellipse(dx - 2, dy - 2, 2, 2, '#8a7361')}`
  })
  return group(dots, `translate(${x} ${y})`)
}

function starAnise(x: number, y: number, random: Random): string {
  const petals = Array.from({ length: 8 }, (_, index) =>
    path(
      'M0 0 C 9 -10, 9 -28, 0 -38 C -9 -28, -9 -10, 0 0Z',
      index % 2 ? '#6B3F22' : '#7E4C2A',
      `transform="rotate(${index * 45 + random.between(-6, 6)})"`,
    ),
  )
  return group(
    [shadow(4, 10, 42, 14, 0.22), group(petals, 'scale(1 0.62)'), ellipse(0, 0, 6, 4, '#3a2214')],
    `translate(${x} ${y})`,
  )
}
