import { expect, test } from 'vitest'

import { createStatementNames } from './statement-names.ts'

const given = () => {
  const nameOf = createStatementNames({ after: 3, atMost: 2 })
  return (sql: string, times = 1) =>
    Array.from({ length: times }, () => nameOf({ sql, args: [1] })).at(-1)
}

test('a text that comes again gets a name, and keeps it', () => {
  const nameOf = given()

  expect([nameOf('SELECT $1'), nameOf('SELECT $1')]).toEqual(['', ''])
  const name = nameOf('SELECT $1')

  expect(name).not.toBe('')
  expect(nameOf('SELECT $1', 5)).toBe(name)
})

test('two texts never share a name', () => {
  const nameOf = given()

  expect(nameOf('SELECT $1', 3)).not.toBe(nameOf('SELECT $1 + 2', 3))
})

test('when all names are given, other texts go without', () => {
  const nameOf = given()
  const [first] = [nameOf('SELECT $1', 3), nameOf('SELECT $1 + 2', 3)]

  expect(nameOf('SELECT $1 + 3', 9)).toBe('')
  expect(nameOf('SELECT $1')).toBe(first)
})

test('texts that never come again are forgotten', () => {
  const nameOf = given()
  nameOf('SELECT $1', 2)

  for (let made = 0; made < 30; made += 1) nameOf(`SELECT 'made up ${made}'`)

  expect(nameOf('SELECT $1')).toBe('')
  expect(nameOf('SELECT $1', 2)).not.toBe('')
})

test('what has no values goes without a name', () => {
  const nameOf = createStatementNames({ after: 1, atMost: 2 })

  expect(nameOf({ sql: 'COMMIT', args: [] })).toBe('')
})
