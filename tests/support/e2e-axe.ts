// What a screen reader, a keyboard and a narrow phone would stumble over on the page that is open now.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/**
 * Holds the page to every rule of axe and to its own width. On the phone by night too: colours are the
 * same at every width.
 */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  const isPhone = (page.viewportSize()?.width ?? 0) < 768
  const byNight = isPhone ? await lookAt(page, 'dark') : {}
  const found = { ...byNight, ...(await lookAt(page, 'light')) }
  expect.soft(found, name).toEqual({})
  expect.soft(await overflow(page), `${name}: wider than the screen`).toEqual([])
}

/** Rule, then the places that break it. */
async function lookAt(
  page: Page,
  colorScheme: 'light' | 'dark',
): Promise<Record<string, string[]>> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.evaluate(nextPainting)
  const axe = new AxeBuilder({ page }).exclude('iframe')
  // Names and structure are the same at night; colours are not.
  const { violations } = await (
    colorScheme === 'dark' ? axe.withRules('color-contrast') : axe
  ).analyze()
  return Object.fromEntries(
    violations.map(({ id, help, nodes }) => [
      `${colorScheme} ${id}: ${help}`,
      nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`),
    ]),
  )
}

/** What sticks out to the right when the page can be moved sideways. */
const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    )
    return wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))
  })

const nextPainting = () =>
  new Promise<void>((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
  )
