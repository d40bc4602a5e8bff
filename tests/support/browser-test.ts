// Playwright's test with our two demands on every page: nothing unexpected on the console, no error thrown.
import { test as base, type BrowserContext, type Page } from '@playwright/test'

export { expect } from '@playwright/test'

type Fixtures = {
  /** Messages a test provokes on purpose: `expectedErrors.push(/422/)`. */
  expectedErrors: RegExp[]
}

export const test = base.extend<Fixtures>({
  expectedErrors: [async ({}, use) => use([]), { auto: true }],
  context: async ({ context, expectedErrors }, use) => {
    const errors = collectErrors(context)
    await use(context)
    const unexpected = errors.filter((error) => !expectedErrors.some((known) => known.test(error)))
    if (unexpected.length > 0) throw new Error(`The browser complained:\n${unexpected.join('\n')}`)
  },
})

function collectErrors(context: BrowserContext): string[] {
  const errors: string[] = []
  const watch = (page: Page) => {
    page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`)
    })
  }
  context.pages().forEach(watch)
  context.on('page', watch)
  return errors
}
