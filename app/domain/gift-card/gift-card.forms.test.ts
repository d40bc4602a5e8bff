import { expect, test } from 'vitest'

import { cardsOf, issueForm, readCardLines } from './gift-card.forms.ts'

const common = { batchId: '01900000-0000-7000-8000-000000000001', source: 'cash' }

test('a list is an amount, a name and an e-mail a line; blank lines are none', () => {
  const { cards, badLine } = readCardLines(
    '500.000; Chị Lan; lan@vidu.vn\n\n200000\n1.000.000\tAnh Việt\n',
  )

  expect(badLine).toBeNull()
  expect(cards).toEqual([
    { amount: 500_000n, recipientName: 'Chị Lan', recipientEmail: 'lan@vidu.vn' },
    { amount: 200_000n, recipientName: '', recipientEmail: null },
    { amount: 1_000_000n, recipientName: 'Anh Việt', recipientEmail: null },
  ])
})

test.each([
  ['no amount', '200.000\nChị Lan; 200.000', 2],
  ['too little', '999', 1],
  ['too much', '50.000.001', 1],
  ['no e-mail', '200.000; Lan; lan', 1],
])('a line with %s is named, and nothing is issued', (_why, typed, line) => {
  const form = issueForm.safeParse({ ...common, how: 'list', lines: typed })

  expect(readCardLines(typed).badLine).toBe(line)
  expect(form.success).toBe(false)
})

test('one card may be for nobody in particular, and have no last day', () => {
  const form = issueForm.parse({ ...common, how: 'one', amount: '200.000', expiresOn: '' })

  expect(form.expiresOn).toBeNull()
  expect(cardsOf(form)).toEqual([{ amount: 200_000n, recipientName: '', recipientEmail: null }])
})

test('more cards than a batch holds are refused', () => {
  const lines = Array.from({ length: 501 }, () => '10.000').join('\n')

  expect(issueForm.safeParse({ ...common, how: 'list', lines }).success).toBe(false)
})
