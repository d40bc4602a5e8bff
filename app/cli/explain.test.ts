import { expect, test } from 'vitest'

import { explain, Trouble } from './explain.ts'

test('a full disk is called a full disk, whoever noticed it', () => {
  const ours = Object.assign(new Error('write'), { code: 'ENOSPC' })
  const database = Object.assign(new Error('could not extend file'), { code: '53100' })
  const wrapped = new Error('build failed', { cause: new Error('ENOSPC: no space left on device') })

  for (const error of [ours, database, wrapped]) expect(explain(error)).toMatch(/^The disk is full/)
})

test('a database that cannot be reached is named by its setting', () => {
  const error = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })

  expect(explain(error)).toBe('DATABASE_URL: nothing answers there.')
})

test('trouble that a person can put right comes without a stack', () => {
  expect(explain(new Trouble('Port 3000 is taken.'))).toBe('Port 3000 is taken.')
})

test('what nobody foresaw keeps its stack', () => {
  expect(explain(new Error('odd'))).toMatch(/odd\n\s+at /)
})
