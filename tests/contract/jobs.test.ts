// Every definition has its handler: a job that nobody does would only fail at an operator's desk.
import fs from 'node:fs'
import { expect, test } from 'vitest'
import { handlers } from '#jobs/handlers.server.ts'

test('every job that can be asked for is done by somebody', async () => {
  const files = fs.readdirSync('jobs/definitions').filter((file) => file !== 'define-job.ts')
  const names = handlers.map((handler) => handler.definition.name)

  const defined: string[] = []
  for (const file of files) {
    const exported = (await import(`#jobs/definitions/${file}`)) as Record<string, unknown>
    for (const value of Object.values(exported)) if (isDefinition(value)) defined.push(value.name)
  }

  expect(defined.length).toBeGreaterThan(3)
  expect(defined.toSorted()).toEqual(names.toSorted())
})

const isDefinition = (value: unknown): value is { name: string } =>
  typeof value === 'object' && value !== null && 'backoffMs' in value && 'name' in value
