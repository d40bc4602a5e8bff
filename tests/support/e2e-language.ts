// Which words of a page are ours to translate, and which of them still wear Vietnamese marks.
import type { Page } from '@playwright/test'

/** Where our own words stand: things to press, to fill in, to read as a heading. */
const ours = [
  ...['button', 'label', 'legend', 'summary', 'th[scope=col]', 'dt', 'caption', 'figcaption'],
  ...['h1', 'h2', 'h3', 'nav a', '[role=status]', '.button', '.field-hint'],
].join(', ')

/** Where people's own words stand: what they named, and what they wrote. */
const theirs = [
  ...['a[href*="/products/"]', 'a[href^="/shops/"]', 'a[href*="/trace/"]', 'a[href*="plot="]'],
  ...['td', 'th[scope=row]', 'dd', 'p', 'li span', 'option', 'input'],
].join(', ')

const place = /^(Xã|Phường|Đặc khu|Tỉnh|Thành phố) /

/** Our words on this page that are not English. `names` are people's own that stand nowhere else on the page. */
export async function vietnameseWords(page: Page, names: readonly string[]): Promise<string[]> {
  const { words, content } = await page.evaluate(
    ([our, their]) => {
      const read = (selector: string, of: (element: Element) => string | null) =>
        [...document.querySelectorAll(selector)]
          .filter((one) => !one.closest('[lang="vi"]'))
          .map((one) => (of(one) ?? '').trim())
      // What a shop wrote itself says so: lang="vi".
      const ourPart = (one: Element) =>
        [...one.querySelectorAll<HTMLElement>('[lang="vi"]')].reduce(
          (text, part) => text.replace(part.innerText, ''),
          (one as HTMLElement).innerText,
        )
      const words = [
        ...read(our, ourPart),
        ...read('[aria-label]', (one) => one.getAttribute('aria-label')),
        ...read('[placeholder]', (one) => one.getAttribute('placeholder')),
        document.title,
      ]
      const content = read(their, (one) => {
        const isOurs = one.closest(our) !== null && !one.matches('a')
        return isOurs ? null : one instanceof HTMLInputElement ? one.value : one.textContent
      })
      return { words, content }
    },
    [ours, theirs] as const,
  )
  // "Phạm Thị Hoa (you)" is a name and a word of ours.
  const written = content.map((text) => text.replace(/ \([^)]*\)$/, ''))
  const known = [...names, ...written].filter((name) => name.length > 1)
  const longestFirst = known.toSorted((a, b) => b.length - a.length)
  const left = words
    .flatMap((text) => text.split(/\n| · |, {1,2}/))
    .map((text) => longestFirst.reduce((rest, name) => rest.replaceAll(name, ''), text).trim())
  return [...new Set(left)].filter((text) => hasMarks(text) && !place.test(text))
}

const hasMarks = (text: string): boolean => /[đ\u0300-\u036f]/iu.test(text.normalize('NFD'))
