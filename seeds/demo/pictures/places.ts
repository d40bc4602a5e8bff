// Where things come from, and whose they are: a landscape for a producer, a sign for a shop.
import { ellipse, freshId, leaf, path, sprig } from './ink.ts'
import { randomFrom } from '../random.ts'
import type { Random } from '../random.ts'

export type Land = 'delta' | 'hill' | 'coast'

const skies = [
  ['#F6E3C3', '#E9C79A'],
  ['#DCE8EA', '#B9D0D6'],
  ['#F3D9C4', '#E2A97F'],
  ['#E7ECD8', '#C3D1A9'],
] as const

/** SVG of 1200 × 675: layers of land under a low sun. */
export function drawLandscape(land: Land, key: string): string {
  const random = randomFrom(`${land}/${key}`)
  const [top, bottom] = random.pick(skies)
  const sky = freshId()
  const sunX = random.between(180, 1020)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="675" viewBox="0 0 1200 675">
    <defs><linearGradient id="${sky}" x1="0" x2="0" y1="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs>
    <rect width="1200" height="675" fill="url(#${sky})"/>
    ${ellipse(sunX, 190, 64, 64, '#FBF3DC', 'opacity="0.95"')}${ellipse(sunX, 190, 120, 120, '#FBF3DC', 'opacity="0.25"')}
    ${karsts(random, 300, '#9DB0A6')}${karsts(random, 350, '#7F9B88')}
    ${lands[land](random)}
  </svg>`
}

const lands: Record<Land, (random: Random) => string> = {
  delta: (random) => `${water(420)}${paddies(random)}${boat(random)}`,
  hill: (random) =>
    `${ridge(random, 400, '#6E9460')}${ridge(random, 470, '#4C7C48')}${rows(random)}`,
  coast: (random) =>
    `${water(380)}${boat(random)}${path('M0 560 C 260 500, 700 540, 1200 500 V675 H0Z', '#E2C99A')}${palms(random)}`,
}

// The limestone towers of Ninh Bình.
function karsts(random: Random, base: number, color: string): string {
  return Array.from({ length: 7 }, (_, index) => {
    const [x, w, h] = [
      index * 190 + random.between(-60, 60),
      random.between(110, 220),
      random.between(70, 190),
    ]
    return path(
      `M${x} ${base + 140} C ${x + 10} ${base - h * 0.6}, ${x + w * 0.3} ${base - h}, ${x + w * 0.5} ${base - h} C ${x + w * 0.8} ${base - h}, ${x + w} ${base - h * 0.4}, ${x + w + 30} ${base + 140}Z`,
      color,
    )
  }).join('')
}

const water = (y: number): string =>
  `<rect y="${y}" width="1200" height="${675 - y}" fill="#A9C3C9"/>${[0, 1, 2, 3, 4].map((row) => path(`M0 ${y + 24 + row * 40} q 150 -12 300 0 t 300 0 t 300 0 t 300 0`, 'none', 'stroke="#fff" stroke-opacity="0.35" stroke-width="4"')).join('')}`

function paddies(random: Random): string {
  return [520, 566, 620]
    .map((y, index) =>
      path(
        `M0 ${y} C 300 ${y - random.between(0, 40)}, 800 ${y + random.between(0, 40)}, 1200 ${y - 10} V675 H0Z`,
        ['#A8BC6A', '#7FA052', '#56803F'][index] ?? leaf[0],
      ),
    )
    .join('')
}

function ridge(random: Random, y: number, color: string): string {
  return path(
    `M0 ${y} C 200 ${y - random.between(40, 130)}, 420 ${y + 30}, 640 ${y - random.between(20, 90)} S 1040 ${y - 60}, 1200 ${y} V675 H0Z`,
    color,
  )
}

function rows(random: Random): string {
  return Array.from({ length: 8 }, (_, index) =>
    path(
      `M0 ${540 + index * 20} C 400 ${520 + index * 22 + random.between(-6, 6)}, 800 ${560 + index * 18}, 1200 ${536 + index * 20}`,
      'none',
      `stroke="${index % 2 ? '#2C6A3A' : '#7BA05B'}" stroke-width="11" stroke-linecap="round"`,
    ),
  ).join('')
}

function boat(random: Random): string {
  const x = random.between(240, 820)
  return `<g transform="translate(${x} 450)">${path('M0 20 C 60 56, 170 56, 230 16 C 190 36, 50 36, 0 20Z', '#4d331f')}${path('M104 22 L 100 -18 L 112 -18 L 116 22Z', '#2A211B')}${path('M82 -16 L 106 -42 L 134 -16Z', '#E6C98F')}</g>`
}

function palms(random: Random): string {
  return [180, 980]
    .map((x) => {
      const fronds = [-70, -35, 0, 35, 70].map((turn) =>
        path(
          'M0 0 C 40 -30, 90 -20, 120 20 C 80 4, 40 6, 0 0Z',
          leaf[0],
          `transform="rotate(${turn - 90})"`,
        ),
      )
      return `<g transform="translate(${x} ${random.between(330, 380)})">${path('M-6 0 C 10 80, 4 150, -14 230 L 8 230 C 24 150, 22 70, 8 0Z', '#6B4A30')}${fronds.join('')}</g>`
    })
    .join('')
}

const line = 'none'
const stroke = (width: number) =>
  `stroke="#FBF7EF" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"`

// Drawn, not written: a machine without fonts shows the same sign.
const motifs = {
  pot:
    path(
      'M-92 -6 C -108 60, -84 112, 0 112 C 84 112, 108 60, 92 -6Z M-108 -10 C -84 -84, 84 -84, 108 -10Z',
      '#FBF7EF',
    ) + path('M-22 -72 q 22 -34 44 0', line, stroke(12)),
  fish:
    path(
      'M-118 10 C -70 -62, 40 -62, 84 2 L 128 -40 L 122 62 L 84 20 C 40 84, -70 80, -118 10Z',
      '#FBF7EF',
    ) + ellipse(-74, 0, 9, 9, '#5a3c22'),
  rice: [-30, -10, 10, 30]
    .map(
      (turn) =>
        path(
          'M0 110 C -6 40, -6 -20, 0 -60',
          line,
          `${stroke(8)} transform="rotate(${turn} 0 110)"`,
        ) +
        [0, 24, 48, 72]
          .map((drop) =>
            ellipse(
              10,
              -52 + drop,
              9,
              17,
              '#FBF7EF',
              `transform="rotate(${turn} 0 110) rotate(24 10 ${-52 + drop})"`,
            ),
          )
          .join(''),
    )
    .join(''),
  comb: [
    [0, -58],
    [-52, -28],
    [52, -28],
    [0, 2],
    [-52, 32],
    [52, 32],
    [0, 62],
  ]
    .map(([x = 0, y = 0]) =>
      path(
        'M0 -30 L 26 -15 V15 L 0 30 L -26 15 V-15Z',
        '#FBF7EF',
        `transform="translate(${x} ${y})"`,
      ),
    )
    .join(''),
  leafy: sprig(0, 92, 150, '#FBF7EF'),
  vase: path(
    'M-30 -104 H30 C 26 -60, 84 -30, 84 34 C 84 84, 44 112, 0 112 C -44 112, -84 84, -84 34 C -84 -30, -26 -60, -30 -104Z',
    '#FBF7EF',
  ),
  flower:
    [0, 60, 120, 180, 240, 300]
      .map((turn) =>
        path(
          'M0 0 C 44 -40, 40 -100, 0 -116 C -40 -100, -44 -40, 0 0Z',
          '#FBF7EF',
          `transform="rotate(${turn})" opacity="0.94"`,
        ),
      )
      .join('') + ellipse(0, 0, 26, 26, '#E0A526'),
  goat:
    path(
      'M-90 100 C -96 30, -60 -6, 0 -8 C 40 -10, 50 -50, 92 -56 C 108 -30, 96 0, 78 14 C 84 60, 78 84, 76 102 H52 L 46 52 H-40 L -50 102Z',
      '#FBF7EF',
    ) + path('M60 -52 C 50 -96, 12 -104, -6 -84', line, stroke(12)),
} as const

export type Motif = keyof typeof motifs

/** SVG of 640 × 640: a hanging round sign with the shop's mark. */
export function drawSign(motif: Motif, accent: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="640" viewBox="0 0 640 640">
    <rect width="640" height="640" fill="#F1E7D6"/>
    ${path('M320 40 L 180 190 M320 40 L 460 190', 'none', 'stroke="#8A6242" stroke-width="10"')}${ellipse(320, 40, 14, 14, '#5a3c22')}
    <circle cx="328" cy="372" r="226" fill="#2a160a" opacity="0.16"/><circle cx="320" cy="360" r="226" fill="${accent}"/>
    <circle cx="320" cy="360" r="200" fill="none" stroke="#FBF7EF" stroke-opacity="0.7" stroke-width="5" stroke-dasharray="3 14" stroke-linecap="round"/>
    <g transform="translate(320 360)">${motifs[motif]}</g>
  </svg>`
}

export const motifNames = Object.keys(motifs) as Motif[]
