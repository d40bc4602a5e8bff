import { expect, test } from 'vitest'

import { searchAsk } from './search-ask.forms.ts'
import { askAgain, isNarrowed } from './search-ask.ts'

const ask = (given: Record<string, unknown>) => searchAsk.parse(given)

test('an empty address asks for everything, best first', () => {
  expect(ask({})).toMatchObject({ q: '', category: [], sort: 'relevance' })
  expect(isNarrowed(ask({ q: 'cá' }))).toBe(false)
})

test('one filter or several are read alike, and nonsense is dropped', () => {
  const read = ask({
    category: 'food',
    commune: ['14500', 'x'],
    stars: '9',
    sort: 'magic',
    price: '1',
  })

  expect(read).toMatchObject({ category: ['food'], commune: ['14500'], sort: 'relevance' })
  expect(read.stars).toBeUndefined()
  expect(read.price).toBeUndefined()
})

test('a price is understood as people write it', () => {
  expect(ask({ from: '100.000 ₫', to: 'abc' })).toMatchObject({ from: '100000' })
})

test('changing a filter keeps the words and goes back to the first page', () => {
  const before = ask({ q: 'mật ong', category: ['food', 'drink'], after: 'abc', sort: 'newest' })

  expect(askAgain(before, { category: ['food'] })).toBe(
    '/search?q=m%E1%BA%ADt+ong&category=food&sort=newest',
  )
})
