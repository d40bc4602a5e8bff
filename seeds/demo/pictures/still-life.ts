// One product, one picture: a wall, a table, a light, and the thing. The same product always gives the same picture.
import { bottle, bowl, clayPot, jar, vase } from './vessels.ts'
import { basket, fish, grainHeap, heapOf, pouch } from './goods.ts'
import { bundle, cakes, driedMeat, fabric, giftBox } from './wrapped.ts'
import { chili, ellipse, freshId, garnish, leaf, paper, path, turmeric, wood } from './ink.ts'
import { randomFrom } from '../random.ts'
import type { Random } from '../random.ts'

const things = {
  'clay-pot': (random: Random) => clayPot(random),
  'honey-jar': (random: Random) => jar(random, random.pick(['#D98E1B', '#C2740F', '#E5A93A'])),
  'sauce-jar': (random: Random) => jar(random, random.pick(['#7A3419', '#A6512C', '#C7402F'])),
  'pickle-jar': (random: Random) => jar(random, random.pick(['#B9C26B', '#D8C06A', '#9BAE62'])),
  'ceramic-jar': (random: Random) => jar(random, random.pick(['#8A6242', '#6B4A30']), false),
  'sauce-bottle': (random: Random) =>
    bottle(random, random.pick(['#6B2F12', '#8A4A16', '#5A2A14'])),
  'wine-bottle': (random: Random) => bottle(random, random.pick(['#DCE6DC', '#C9D7C2', '#B7C9D6'])),
  'rice-bowl': (random: Random) =>
    bowl(random, grainHeap(random, ['#FBF7EF', '#F1E7D6', '#E6D6BD'])),
  'seed-bowl': (random: Random) =>
    bowl(random, grainHeap(random, ['#7A4E0B', '#A67C52', '#C98A17'], false)),
  'shrimp-bowl': (random: Random) =>
    bowl(random, grainHeap(random, ['#D9754A', '#E9A27C', '#C7402F'])),
  'fruit-basket': (random: Random) =>
    basket(random, heapOf(random, [...turmeric, '#D9752B', '#E0A526'])),
  'green-basket': (random: Random) => basket(random, heapOf(random, leaf)),
  'egg-basket': (random: Random) =>
    basket(random, heapOf(random, ['#F1E7D6', '#EAD3B5', '#E2C3A0'], 68)),
  'red-basket': (random: Random) => basket(random, heapOf(random, [...chili, '#D9754A'], 64)),
  'tea-pouch': (random: Random) => pouch(random, random.pick(['#5E7B4A', '#3E5F3C', '#8A6242'])),
  'rice-sack': (random: Random) => pouch(random, random.pick(['#E6D6BD', '#D8C3A0', '#F1E7D6'])),
  'gift-box': (random: Random) => giftBox(random),
  fish: (random: Random) => fish(random, random.pick(['#8E9AA0', '#A08C72', '#7F8C6B'])),
  'dried-fish': (random: Random) => fish(random, random.pick(['#B5814E', '#9A6A3C'])),
  'dried-meat': (random: Random) =>
    driedMeat(random, random.pick(['#7A3A22', '#8A4A2C', '#6B2F1E'])),
  fabric: (random: Random) => fabric(random),
  cakes: (random: Random) => cakes(random),
  noodles: (random: Random) => bundle(random, random.pick(['#F0E2C4', '#E4CF9E'])),
  herbs: (random: Random) => bundle(random, random.pick(leaf)),
  vase: (random: Random) => vase(random),
} as const

export type StillLife = keyof typeof things
export const stillLifes = Object.keys(things) as StillLife[]

const walls = [
  ['#EFE3CF', '#D9C3A1'],
  ['#E4E6D6', '#BFC7A8'],
  ['#E9D8C8', '#CBA88A'],
  ['#DDE3E6', '#AFBEC8'],
  ['#F0DFC0', '#D7B37A'],
] as const

/** SVG of 800 × 1000. `key` makes pictures of the same thing differ. */
export function drawStillLife(thing: StillLife, key: string): string {
  const random = randomFrom(`${thing}/${key}`)
  const [near, far] = random.pick(walls)
  const [wall, table, light] = [freshId(), freshId(), freshId()]
  const board = random.pick(wood)
  const lightX = random.between(14, 34) / 100
  return `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1000" viewBox="0 0 800 1000">
    <defs>
      <linearGradient id="${wall}" x1="0" y1="0" x2="0.6" y2="1"><stop offset="0" stop-color="${near}"/><stop offset="1" stop-color="${far}"/></linearGradient>
      <linearGradient id="${table}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${board}"/><stop offset="1" stop-color="#4d331f"/></linearGradient>
      <radialGradient id="${light}" cx="${lightX}" cy="0.2" r="0.75"><stop offset="0" stop-color="#fff6df" stop-opacity="0.85"/><stop offset="1" stop-color="#fff6df" stop-opacity="0"/></radialGradient>
    </defs>
    <rect width="800" height="1000" fill="url(#${wall})"/>
    ${window(random)}
    <rect width="800" height="1000" fill="url(#${light})"/>
    ${tableTop(random, table)}
    <g transform="translate(400 850) scale(1.16) translate(-400 -836)">${things[thing](random)}</g>
    ${garnish(random, 896)}
    ${ellipse(400, 500, 760, 820, 'none', 'stroke="#2a160a" stroke-opacity="0.12" stroke-width="220"')}
  </svg>`
}

// The slanted light of a window on the wall, or a hanging cloth, or nothing.
function window(random: Random): string {
  const kind = random.between(0, 2)
  if (kind === 0) {
    const panes = [0, 1].flatMap((column) =>
      [0, 1].map((row) => `<rect x="${column * 118}" y="${row * 150}" width="104" height="136"/>`),
    )
    return `<g transform="translate(${random.between(440, 520)} 90) skewX(-12)" fill="#fffaf0" opacity="0.42">${panes.join('')}</g>`
  }
  if (kind === 1)
    return path(
      `M0 0 H800 V${random.between(120, 190)} C 620 ${random.between(180, 240)}, 240 ${random.between(110, 160)}, 0 ${random.between(200, 260)}Z`,
      random.pick(paper),
      'opacity="0.5"',
    )
  return ''
}

function tableTop(random: Random, fill: string): string {
  const edge = random.between(716, 748)
  const grain = Array.from({ length: 9 }, (_, index) => {
    const y = edge + 22 + index * 30
    return path(
      `M0 ${y} q 200 ${random.between(-8, 8)} 400 0 t 400 0`,
      'none',
      'stroke="#2a160a" stroke-opacity="0.12" stroke-width="3"',
    )
  })
  return `<rect x="0" y="${edge}" width="800" height="${1000 - edge}" fill="url(#${fill})"/><rect x="0" y="${edge}" width="800" height="5" fill="#fff" opacity="0.25"/>${grain.join('')}`
}
