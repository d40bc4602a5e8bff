// Things that are wrapped, folded or tied.
import {
  clay,
  ellipse,
  group,
  indigo,
  label,
  leaf,
  lit,
  path,
  shadow,
  turmeric,
  wood,
} from './ink.ts'
import type { Random } from '../random.ts'

/** A gift box, slightly open, with a band. */
export function giftBox(random: Random): string {
  const color = random.pick([clay[0], indigo[0], leaf[0], '#7A4E0B'])
  const lid = lit('M178 500 L 622 500 L 640 566 L 160 566 Z', color, { gloss: 0.1 })
  const front = lit('M176 566 L 624 566 L 606 826 L 194 826 Z', color, { gloss: 0.14 })
  const band = path('M362 500 L 438 500 L 438 826 L 362 826 Z', '#E0A526', 'opacity="0.9"')
  return group([shadow(430, 830, 300, 40), front, lid, band, label(310, 620, 180, 150, color)])
}

/** Folded cloth with a stitched border: embroidery, lace, sedge, silk. */
export function fabric(random: Random): string {
  const color = random.pick(['#E6D6BD', '#6C8FB8', '#B5623A', '#7BA05B', '#A9C3E6'])
  const stitch = random.pick(['#27456B', '#8F3F20', '#2C6A3A'])
  const layers = [0, 1, 2].map((index) =>
    lit(
      `M${180 + index * 8} ${760 - index * 74} q 220 -38 440 0 l 6 70 q -226 38 -452 0 Z`,
      index === 1 ? '#F1E7D6' : color,
      { gloss: 0.12 },
    ),
  )
  const flower = (x: number, y: number) =>
    group(
      [
        ...[0, 60, 120, 180, 240, 300].map((turn) =>
          path(
            'M0 0 C 12 -14, 10 -36, 0 -42 C -10 -36, -12 -14, 0 0Z',
            stitch,
            `transform="rotate(${turn})" opacity="0.85"`,
          ),
        ),
        ellipse(0, 0, 9, 9, turmeric[0]),
      ],
      `translate(${x} ${y}) scale(0.9 0.7)`,
    )
  const sheet = lit(
    'M176 560 C 190 470, 330 440, 400 470 C 480 500, 590 450, 628 560 L 630 620 C 500 650, 300 650, 174 620Z',
    color,
    { gloss: 0.16 },
  )
  return group([
    shadow(420, 836, 300, 40),
    ...layers,
    sheet,
    flower(290, 560),
    flower(400, 566),
    flower(512, 556),
  ])
}

/** Wrapped cakes tied with string. */
export function cakes(random: Random): string {
  const wrap = random.pick(leaf)
  const one = (x: number, y: number) =>
    group([
      shadow(x + 80, y + 120, 120, 22, 0.26),
      lit(`M${x} ${y + 20} q 80 -34 160 0 l -6 92 q -74 26 -148 0 Z`, wrap, { gloss: 0.16 }),
      path(
        `M${x + 80} ${y + 4} L ${x + 80} ${y + 122} M${x + 2} ${y + 62} q 78 22 156 0`,
        'none',
        'stroke="#E6D6BD" stroke-width="7"',
      ),
    ])
  return group([
    one(210, 700),
    one(420, 700),
    one(314, 610),
    one(150, 590),
    one(486, 596),
    one(322, 500),
  ])
}

/** A tied bundle of stems: herbs, noodles, incense, vegetables. */
export function bundle(random: Random, color: string): string {
  const stems = Array.from({ length: 36 }, () => {
    const [top, foot] = [random.between(230, 570), 400 + random.between(-80, 80)]
    return path(
      `M${top} ${random.between(330, 400)} C ${(top + foot) / 2} 520, ${foot} 560, ${foot + (foot - 400) * 1.4} 816`,
      'none',
      `stroke="${color}" stroke-opacity="${0.6 + random.next() * 0.4}" stroke-width="${random.between(7, 12)}" stroke-linecap="round"`,
    )
  })
  const tie = path(
    'M316 618 C 350 640, 450 640, 484 618',
    'none',
    'stroke="#E6D6BD" stroke-width="22"',
  )
  return group([shadow(420, 826, 260, 36), ...stems, tie])
}

/** Strips of smoked meat on a board, the upper ones tied with a bamboo string. */
export function driedMeat(random: Random, color: string): string {
  const strip = (x: number, y: number) =>
    group(
      [
        lit(
          'M0 40 C 80 -6, 320 -12, 424 24 C 442 52, 436 84, 412 98 C 300 124, 90 120, 6 92 C -10 74, -8 54, 0 40Z',
          color,
          { gloss: 0.34 },
        ),
        ...[30, 56, 80].map((at) =>
          path(
            `M28 ${at + random.between(-4, 4)} C 130 ${at - 16}, 290 ${at - 18}, 400 ${at}`,
            'none',
            'stroke="#F1E7D6" stroke-opacity="0.16" stroke-width="5" stroke-linecap="round"',
          ),
        ),
      ],
      `translate(${x} ${y}) rotate(${random.between(-5, 5)})`,
    )
  const board = lit('M96 742 L 700 742 L 744 812 L 60 812 Z', random.pick(wood), { gloss: 0.12 })
  const edge = path('M60 812 L 744 812 L 738 836 L 66 836 Z', '#5E4029')
  const tie = path(
    'M412 562 C 400 600, 404 640, 418 676 M430 560 C 420 600, 422 640, 436 676',
    'none',
    'stroke="#E6D6BD" stroke-width="9" stroke-linecap="round"',
  )
  const strips = [strip(150, 704), strip(246, 698), strip(178, 624), strip(228, 556)]
  return group([shadow(420, 832, 350, 50), board, edge, ...strips, tie])
}
