import { createElement, Suspense } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'

import { renderWhole } from './render-whole.ts'

const cutOffAfter = 50

test('Vietnamese text is whole, wherever React cuts it', async () => {
  const lines = Array.from(
    { length: 2000 },
    (_, at) => `${'a'.repeat(at % 7)}Cá kho niêu đất Yên Hoà`,
  )
  const page = createElement(
    'main',
    null,
    lines.map((line, key) => createElement('p', { key }, line)),
  )

  const html = (await renderWhole(page, { cutOffAfter })).toString()

  expect(html).toBe(renderToStaticMarkup(page))
})

function Broken(): never {
  throw new Error('no price')
}

test('a page of which something fails is no page', async () => {
  await expect(renderWhole(createElement(Broken), { cutOffAfter })).rejects.toThrow('no price')
})

test('a part that fails late is not left out of the page', async () => {
  const part = createElement(Suspense, { fallback: 'a moment' }, createElement(Broken))

  await expect(renderWhole(part, { cutOffAfter })).rejects.toThrow('no price')
})

// React 18 waits for a promise that is thrown.
function Waiting(): never {
  throw new Promise(() => undefined)
}

test('a page that never gets ready is given up', async () => {
  const part = createElement(Suspense, { fallback: 'a moment' }, createElement(Waiting))

  await expect(renderWhole(part, { cutOffAfter })).rejects.toThrow()
})
