// Things that hold things: the clay pot, jars, bottles, bowls, vases.
import { clay, ellipse, group, label, leaf, lit, path, shadow } from './ink.ts'
import type { Random } from '../random.ts'

/** A niêu: squat clay pot with a lid, soot at the foot, a ring of unglazed rim. */
export function clayPot(random: Random): string {
  const body = random.pick(clay)
  const belly = 'M210 590 C 178 690, 210 818, 400 826 C 590 818, 622 690, 590 590 Z'
  const ears = [198, 602].map((x) =>
    lit(`M${x - 34} 612 q 34 -44 68 0 l -4 44 q -30 20 -60 0 Z`, '#6d2f17', { gloss: 0.1 }),
  )
  const lid = group([
    lit('M190 592 C 214 470, 586 470, 610 592 C 560 620, 240 620, 190 592Z', '#9a4826'),
    lit('M352 486 q 48 -66 96 0 q -10 22 -48 24 q -38 -2 -48 -24Z', '#7a3419'),
    path(
      'M226 566 C 300 528, 500 528, 574 566',
      'none',
      'stroke="#5a2411" stroke-opacity="0.4" stroke-width="5"',
    ),
  ])
  const soot = `<g opacity="0.5">${path('M236 760 C 300 838, 500 838, 564 760 C 540 806, 470 828, 400 828 C 330 828, 260 806, 236 760Z', '#1d120b')}</g>`
  const rope = [0, 1, 2].map((row) =>
    path(
      `M205 ${640 + row * 9} C 300 ${668 + row * 9}, 500 ${668 + row * 9}, 595 ${640 + row * 9}`,
      'none',
      'stroke="#D9B98A" stroke-width="5" stroke-opacity="0.85"',
    ),
  )
  const tag = `<g transform="rotate(-4 400 720)">${label(340, 676, 120, 112, random.pick(leaf))}</g>`
  return group([
    shadow(420, 830, 300, 46),
    ...ears,
    lit(belly, body),
    soot,
    ...rope,
    tag,
    lid,
    steam(random),
  ])
}

function steam(random: Random): string {
  return [330, 400, 468]
    .map((x) => {
      const sway = random.between(-26, 26)
      return path(
        `M${x} 440 c ${sway} -50, ${-sway} -80, ${sway / 2} -150`,
        'none',
        'stroke="#fff" stroke-opacity="0.34" stroke-width="13" stroke-linecap="round"',
      )
    })
    .join('')
}

/** A glass or glazed jar with a cloth or lid; `content` colours what is inside. */
export function jar(random: Random, content: string, isGlass = true): string {
  const body =
    'M262 470 C 232 500, 232 540, 236 600 L 244 780 C 248 822, 300 832, 400 832 C 500 832, 552 822, 556 780 L 564 600 C 568 540, 568 500, 538 470 Z'
  const filled =
    'M246 560 C 330 580, 470 580, 554 560 L 548 776 C 544 812, 496 822, 400 822 C 304 822, 256 812, 252 776 Z'
  const glass = isGlass
    ? group([
        path(body, '#EAF0EA', 'opacity="0.55"'),
        lit(filled, content, { strength: 0.34, gloss: 0.34 }),
        path(body, 'none', 'stroke="#fff" stroke-opacity="0.6" stroke-width="4"'),
        path(
          'M276 520 C 264 600, 268 700, 276 780',
          'none',
          'stroke="#fff" stroke-opacity="0.75" stroke-width="12" stroke-linecap="round"',
        ),
      ])
    : lit(body, content)
  return group([
    shadow(420, 832, 240, 40),
    glass,
    random.isLucky(0.5) ? clothLid(random) : woodLid(),
    label(310, 610, 180, 160, random.pick([...clay, ...leaf])),
  ])
}

function clothLid(random: Random): string {
  const color = random.pick(['#B5623A', '#C39B6D', '#3C6391', '#7BA05B'])
  return group([
    lit(
      'M236 486 C 250 400, 300 372, 400 370 C 500 372, 550 400, 564 486 C 540 470, 520 498, 490 482 C 460 500, 430 482, 400 496 C 370 482, 340 500, 310 482 C 280 498, 258 470, 236 486Z',
      color,
      { strength: 0.3 },
    ),
    path('M258 448 C 330 468, 470 468, 542 448', 'none', 'stroke="#E6D6BD" stroke-width="9"'),
    path(
      'M400 462 c -34 10 -44 40 -34 52 M400 462 c 34 8 40 36 36 56',
      'none',
      'stroke="#E6D6BD" stroke-width="7" stroke-linecap="round"',
    ),
  ])
}

function woodLid(): string {
  return group([
    lit(
      'M262 472 L 262 420 C 300 404, 500 404, 538 420 L 538 472 C 500 488, 300 488, 262 472Z',
      '#A67C52',
      { gloss: 0.12 },
    ),
    ellipse(400, 420, 138, 17, '#C39B6D'),
    ellipse(400, 420, 92, 10, 'none', 'stroke="#A67C52" stroke-width="3"'),
  ])
}

/** A tall bottle: fish sauce, rice wine, oil. */
export function bottle(random: Random, content: string): string {
  const outline =
    'M356 300 L 444 300 L 444 420 C 444 452, 506 470, 508 540 L 512 796 C 512 826, 480 834, 400 834 C 320 834, 288 826, 288 796 L 292 540 C 294 470, 356 452, 356 420 Z'
  const cap = group([
    lit('M346 236 h108 v78 h-108 Z', random.pick(['#7A3419', '#27456B', '#2C6A3A'])),
    ellipse(400, 236, 54, 10, '#C39B6D'),
  ])
  const shine = path(
    'M322 560 C 314 640, 316 720, 322 788',
    'none',
    'stroke="#fff" stroke-opacity="0.5" stroke-width="12" stroke-linecap="round"',
  )
  const second = group(
    [lit(outline, content, { strength: 0.5, gloss: 0.16 }), cap],
    'translate(226 130) scale(0.82)',
  )
  return group(
    [
      shadow(430, 836, 260, 36),
      second,
      lit(outline, content, { gloss: 0.4 }),
      cap,
      shine,
      label(312, 590, 176, 170, random.pick(clay)),
    ],
    'translate(-40 0)',
  )
}

/** A glazed bowl with a heap in it. */
export function bowl(random: Random, heap: string): string {
  const glaze = random.pick(['#3C6391', '#E6D6BD', '#8A6242', '#6C8FB8'])
  const band = path(
    'M206 650 C 300 690, 500 690, 594 650',
    'none',
    `stroke="#FBF7EF" stroke-width="10" stroke-opacity="0.7"`,
  )
  return group([
    shadow(420, 832, 270, 42),
    heap,
    lit(
      'M176 610 C 200 760, 290 812, 330 818 L 330 834 L 470 834 L 470 818 C 510 812, 600 760, 624 610 C 560 650, 240 650, 176 610Z',
      glaze,
    ),
    band,
  ])
}

/** A thrown vase or teapot for craft goods. */
export function vase(random: Random): string {
  const glaze = random.pick(['#6C8FB8', '#7BA05B', '#B5623A', '#E6D6BD', '#3C6391'])
  const body =
    'M352 300 C 362 372, 250 430, 238 576 C 228 720, 306 826, 400 830 C 494 826, 572 720, 562 576 C 550 430, 438 372, 448 300 Z'
  const brush = [470, 560, 650].map((y, row) =>
    path(
      `M${258 + row * 6} ${y} q 36 -34 72 0 t 72 0 t 72 0 t 60 0`,
      'none',
      'stroke="#27456B" stroke-opacity="0.55" stroke-width="7" stroke-linecap="round"',
    ),
  )
  return group([
    shadow(430, 832, 240, 40),
    lit(body, glaze, { gloss: 0.36 }),
    ...brush,
    lit('M334 296 C 356 276, 444 276, 466 296 C 444 316, 356 316, 334 296Z', '#5a4636', {
      gloss: 0,
    }),
  ])
}
