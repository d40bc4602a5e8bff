// Playwright's test with our two demands on every page: nothing unexpected on the console, no error thrown.
import { test as base, type Browser, type BrowserContext, type Page } from '@playwright/test'

export { expect } from '@playwright/test'

type ContextOptions = NonNullable<Parameters<Browser['newContext']>[0]>

type Fixtures = {
  /** Messages a test provokes on purpose: `expectedErrors.push(/422/)`. */
  expectedErrors: RegExp[]
  /** Somebody else with a browser of their own, held to the same demands. */
  anotherPerson: (options?: ContextOptions) => Promise<Page>
}

export const test = base.extend<Fixtures>({
  expectedErrors: [async ({}, use) => use([]), { auto: true }],
  context: async ({ context, expectedErrors }, use) => {
    const errors = collectErrors(context)
    await use(context)
    refuseUnexpected(errors, expectedErrors)
  },
  anotherPerson: async ({ browser, expectedErrors }, use) => {
    const contexts: BrowserContext[] = []
    const errors: string[][] = []
    await use(async (options) => {
      const context = await browser.newContext(options)
      contexts.push(context)
      errors.push(collectErrors(context))
      return context.newPage()
    })
    for (const context of contexts) await context.close()
    refuseUnexpected(errors.flat(), expectedErrors)
  },
})

function refuseUnexpected(errors: readonly string[], expected: readonly RegExp[]): void {
  const unexpected = errors.filter((error) => !expected.some((known) => known.test(error)))
  if (unexpected.length > 0) throw new Error(`The browser complained:\n${unexpected.join('\n')}`)
}

// A letter is shown in a frame without scripts. Playwright records pages by a script in every frame, and now and
// then the browser tells of the one that it stopped there.
const recorderStopped = /^Blocked script execution in 'about:srcdoc'/

function collectErrors(context: BrowserContext): string[] {
  const errors: string[] = []
  const watch = (page: Page) => {
    page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() !== 'error' || recorderStopped.test(message.text())) return
      errors.push(`${page.url()}: ${message.text()}`)
    })
  }
  context.pages().forEach(watch)
  context.on('page', watch)
  return errors
}
