// A shop's own colour, moved towards black by day and towards white at night until text in it, and text on it,
// can be read (WCAG contrast 4.5).
type Rgb = readonly [number, number, number]

const paper = '#fbf7ef'
const night = '#261f1a'
const fallback = { day: '#8f3f20', night: '#eda37c' }

/** Not a six-digit hex colour: the house's clay. */
export function readableAccent(color: string): { day: string; night: string } {
  if (!/^#[0-9a-f]{6}$/i.test(color) || color.toLowerCase() === fallback.day) return fallback
  return {
    day: moveUntilReadable(rgbOf(color), { ground: paper, towards: 0, enough: 4.5 }),
    // Brighter than it must be: a colour that only just passes looks muddy at night.
    night: moveUntilReadable(rgbOf(color), { ground: night, towards: 255, enough: 6 }),
  }
}

/** WCAG 2 contrast of two hex colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(rgbOf(one)), luminance(rgbOf(other))]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

type Move = { ground: string; towards: 0 | 255; enough: number }

function moveUntilReadable(color: Rgb, { ground, towards, enough }: Move): string {
  for (let step = 0; step < 20; step += 1) {
    const moved = hexOf(color.map((part) => Math.round(part + ((towards - part) * step) / 20)))
    if (contrast(moved, ground) >= enough) return moved
  }
  return towards === 0 ? '#000000' : '#ffffff'
}

const rgbOf = (hex: string): Rgb => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
]

const hexOf = (parts: number[]) =>
  `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`

function luminance(rgb: Rgb): number {
  const [r = 0, g = 0, b = 0] = rgb.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
