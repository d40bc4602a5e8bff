import fs from 'node:fs'
import path from 'node:path'

import { expect, test } from 'vitest'

const root = path.join(import.meta.dirname, '../..')

test('every script of package.json names a program that is there', () => {
  const { scripts } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const programs = Object.values(scripts).flatMap((line) => line.match(/app\/cli\/[\w.-]+/g) ?? [])

  expect(programs.length).toBeGreaterThan(10)
  expect(programs.filter((program) => !fs.existsSync(path.join(root, program)))).toEqual([])
})
