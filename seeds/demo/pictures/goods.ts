// Things that are packed, woven, grown or caught.
import {
  clay,
  ellipse,
  freshId,
  group,
  indigo,
  label,
  leaf,
  lit,
  path,
  shadow,
  wood,
} from './ink.ts'
import type { Random } from '../random.ts'

/** A woven basket; `heap` is drawn above its rim. */
export function basket(random: Random, heap: string): string {
  const weave = freshId()
  const body =
    'M186 590 L 230 806 C 260 836, 540 836, 570 806 L 614 590 C 560 630, 240 630, 186 590Z'
  const color = random.pick(wood)
  const pattern = `<defs><pattern id="${weave}" width="40" height="28" patternUnits="userSpaceOnUse">
    <rect width="40" height="28" fill="none"/><path d="M0 7 q10 -9 20 0 t20 0 M-20 21 q10 -9 20 0 t20 0 t20 0" stroke="#5a3c22" stroke-opacity="0.5" stroke-width="6" fill="none"/></pattern></defs>`
  const rim = path(
    'M180 590 C 240 640, 560 640, 620 590',
    'none',
    `stroke="#7d5836" stroke-width="24" stroke-linecap="round"`,
  )
  return group([
    pattern,
    shadow(420, 830, 280, 42),
    heap,
    lit(body, color, { gloss: 0.12 }),
    path(body, `url(#${weave})`),
    rim,
  ])
}

/** A heap of round things: fruit, eggs, onions. */
export function heapOf(random: Random, colors: readonly string[], size = 74): string {
  const rows = [
    { y: 596, n: 4 },
    { y: 536, n: 3 },
    { y: 478, n: 2 },
  ]
  const fruits = rows.flatMap(({ y, n }) =>
    Array.from({ length: n }, (_, index) => {
      const x = 400 + (index - (n - 1) / 2) * size * 1.32 + random.between(-8, 8)
      const r = size * (0.86 + random.next() * 0.22)
      return fruit(x, y + random.between(-8, 8), r, random.pick(colors))
    }),
  )
  return group(fruits)
}

function fruit(x: number, y: number, r: number, color: string): string {
  const round = `M${x - r} ${y} A ${r} ${r * 0.96} 0 1 1 ${x + r} ${y} A ${r} ${r * 0.96} 0 1 1 ${x - r} ${y} Z`
  return group([
    ellipse(x + 8, y + r * 0.72, r * 0.8, r * 0.26, '#2a160a', 'opacity="0.25"'),
    lit(round, color, { gloss: 0.42 }),
    ellipse(x + r * 0.12, y - r * 0.78, 6, 4, '#4C6B2F'),
  ])
}

/** A heap of grains or shreds: rice, tea, dried shrimp, sesame. */
export function grainHeap(random: Random, colors: readonly string[], isLong = true): string {
  const mound = lit(
    'M196 628 C 250 520, 330 462, 400 458 C 470 462, 550 520, 604 628 C 540 668, 260 668, 196 628Z',
    colors[0] ?? '#F1E7D6',
    { gloss: 0.1, strength: 0.3 },
  )
  const grains = Array.from({ length: 150 }, () => {
    const t = random.next() * 2 - 1
    const [x, y] = [400 + t * 178, 632 - (1 - t * t) * 160 * random.next()]
    const [rx, ry] = isLong ? [11, 3.6] : [6, 5]
    return ellipse(
      x,
      y,
      rx,
      ry,
      random.pick(colors),
      `transform="rotate(${random.between(-70, 70)} ${x.toFixed(0)} ${y.toFixed(0)})" opacity="0.9"`,
    )
  })
  return group([mound, ...grains])
}

/** A sack or pouch with a label: rice, tea, dried goods. */
export function pouch(random: Random, color: string): string {
  const body =
    'M250 420 C 262 452, 236 520, 232 620 C 228 740, 236 800, 262 830 L 538 830 C 564 800, 572 740, 568 620 C 564 520, 538 452, 550 420 Z'
  const top = lit('M244 424 L 256 336 L 544 336 L 556 424 C 500 442, 300 442, 244 424Z', color, {
    gloss: 0.06,
  })
  const tie = path(
    'M246 424 C 320 446, 480 446, 554 424',
    'none',
    'stroke="#8A6242" stroke-width="11"',
  )
  const folds = [300, 350, 450, 500].map((x) =>
    path(
      `M${x} 346 L ${x + (400 - x) * 0.06} 420`,
      'none',
      'stroke="#2a160a" stroke-opacity="0.16" stroke-width="7"',
    ),
  )
  return group([
    shadow(420, 832, 250, 38),
    lit(body, color, { gloss: 0.16, strength: 0.34 }),
    top,
    ...folds,
    tie,
    label(302, 540, 196, 200, random.pick([...clay, ...leaf, ...indigo])),
  ])
}

/** Two fish on a leaf. */
export function fish(random: Random, color: string): string {
  const one = (x: number, y: number, tilt: number) =>
    group(
      [
        lit(
          'M0 60 C 60 0, 200 -22, 330 40 L 420 -10 C 404 50, 404 76, 424 132 L 330 84 C 200 140, 60 118, 0 60 Z',
          color,
          { gloss: 0.44 },
        ),
        path(
          'M64 44 C 90 60, 90 80, 68 96',
          'none',
          'stroke="#1c0f06" stroke-opacity="0.35" stroke-width="5"',
        ),
        ellipse(38, 54, 8, 8, '#FBF7EF'),
        ellipse(37, 54, 4, 4, '#1c0f06'),
        ...[120, 160, 200, 240, 280].map((at) =>
          path(
            `M${at} 26 q 22 34 0 70`,
            'none',
            'stroke="#fff" stroke-opacity="0.22" stroke-width="4"',
          ),
        ),
        path('M150 -2 C 190 -44, 250 -40, 276 6 Z', color, 'opacity="0.8"'),
      ],
      `translate(${x} ${y}) rotate(${tilt})`,
    )
  const mat = lit(
    'M90 720 C 200 600, 620 590, 730 690 C 640 830, 210 850, 90 720Z',
    random.pick(leaf),
    { gloss: 0.1 },
  )
  return group([shadow(420, 800, 330, 60), mat, one(188, 560, -6), one(206, 664, 3)])
}
