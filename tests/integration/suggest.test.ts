// What is offered while one types: products first, then the groups and communes that most of them are in.
import { expect, test } from 'vitest'

import type { Suggestion } from '#app/components/shells/search-box.tsx'
import { shortCode } from '#app/lib/ids.ts'
import { lookAt } from '#tests/support/ask-route.ts'
import { givenProduct } from '#tests/support/given-catalog.ts'
import { givenShop } from '#tests/support/given-people.ts'

async function suggest(q: string, host = 'localhost:3000'): Promise<Suggestion[]> {
  const url = `http://${host}/search/suggest?${new URLSearchParams({ q }).toString()}`
  const { answer } = await lookAt({ file: 'routes/suggest.ts', request: new Request(url) })
  return (answer as { suggestions: Suggestion[] }).suggestions
}

const word = () => `khoai${shortCode(6).toLowerCase()}`

test('products first, then where they are, each leading to the search narrowed by it', async () => {
  const [here, there] = [
    await givenShop(),
    await givenShop({
      address: { provinceCode: '04', communeCode: '01273', addressLine: 'Tổ 1' },
    }),
  ]
  const q = word()
  await givenProduct(here, { title: `${q} sấy` })
  await givenProduct(there, { title: `${q} rang`, category: 'drink' })

  const found = await suggest(q)

  expect(
    found
      .slice(0, 2)
      .map(({ label }) => label)
      .toSorted(),
  ).toEqual([`${q} rang`, `${q} sấy`])
  expect(
    found
      .slice(2)
      .map(({ to }) => to)
      .toSorted(),
  ).toEqual(
    [
      `/search?q=${q}&category=drink`,
      `/search?q=${q}&category=food`,
      `/search?q=${q}&commune=01273`,
      `/search?q=${q}&commune=14560`,
    ].toSorted(),
  )
})

test('what all results have in common is not offered; a shop’s host knows no communes', async () => {
  const shop = await givenShop()
  const q = word()
  await givenProduct(shop, { title: `${q} sấy` })
  await givenProduct(shop, { title: `${q} rang` })

  expect(await suggest(q)).toHaveLength(2)
  expect(await suggest(q, `${shop.slug}.localhost:3000`)).toHaveLength(2)
})

test('one letter is too little to offer anything', async () => {
  expect(await suggest('k')).toEqual([])
})
