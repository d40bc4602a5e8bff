import { expect, test } from 'vitest'

import { wishedWays } from './wished-ways.ts'

const way = (code: string, kind: 'own' | 'pickup') => ({
  ...{ code, kind, name: code, nameEn: code, daysMin: 0, daysMax: 1 },
  ...{ pickUpAt: null, rates: [] },
})
const shops = [
  {
    shopId: 'a',
    methods: [way('standard', 'own'), way('pickup', 'pickup'), way('cho que', 'pickup')],
  },
  { shopId: 'b', methods: [way('standard', 'own')] },
]
const preferring = (deliveryMethod: ('PICK_UP' | 'SHIPPING')[], pickupHandle: string[] = []) => ({
  choices: {},
  buyer: {
    preferences: { delivery: { deliveryMethod, pickupHandle, coordinates: null }, wallet: null },
  },
})

test.each([
  ['nothing said', { choices: {}, buyer: { preferences: null } }, {}],
  [
    'whoever prefers to fetch does, where there is a place',
    preferring(['PICK_UP']),
    { a: 'pickup' },
  ],
  ['at the place that is named', preferring(['PICK_UP'], ['cho que']), { a: 'cho que' }],
  [
    'by the id of the place',
    preferring(['PICK_UP', 'SHIPPING'], ['gid://shopify/Location/a?at=cho%20que']),
    { a: 'cho que' },
  ],
  ['a place that is none is the first', preferring(['PICK_UP'], ['nowhere']), { a: 'pickup' }],
  ['whoever would rather have it brought', preferring(['SHIPPING', 'PICK_UP']), {}],
  [
    'a choice comes before a preference',
    { ...preferring(['PICK_UP']), choices: { a: 'standard' } },
    { a: 'standard' },
  ],
])('%s', (_what, wishes, ways) => {
  expect(wishedWays(shops, wishes)).toEqual(ways)
})
