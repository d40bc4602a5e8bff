// The peer by itself: what the adapter leans on must be there, and must refuse what a server refuses.
import { afterAll, beforeAll, expect, test } from 'vitest'

import { startSimulator, type Simulator } from './server.ts'
import { typosBetween } from './words.ts'

let server: Simulator

beforeAll(async () => {
  server = await startSimulator({ key: 'right', taskMs: 1 })
  await call('PATCH', '/indexes/fish/settings', {
    searchableAttributes: ['name'],
    filterableAttributes: ['size', 'pond'],
    sortableAttributes: ['size'],
  })
  await done(
    await call('POST', '/indexes/fish/documents?primaryKey=id', [
      { id: 'a', name: 'chạch sụn', size: 10, pond: 'Yên Hoà' },
      { id: 'b', name: 'trắm đen', size: 60, pond: 'Vân Long' },
    ]),
  )
})
afterAll(() => server.close())

type Told = { status: number; body: Record<string, unknown> }

async function call(method: string, path: string, body?: unknown): Promise<Told> {
  return callAs('Bearer right', `${method} ${path}`, body)
}

async function callAs(authorization: string | null, place: string, body?: unknown): Promise<Told> {
  const [method = '', path = ''] = place.split(' ')
  const response = await fetch(`${server.url}${path}`, {
    method,
    headers: authorization === null ? {} : { authorization },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: (await response.json()) as Told['body'] }
}

async function done({ body }: Told): Promise<Told['body']> {
  const { body: task } = await call('GET', `/tasks/${String(body.taskUid)}`)
  return task.status === 'enqueued' ? done({ status: 200, body }) : task
}

const find = async (asked: Record<string, unknown>) => {
  const { body } = await call('POST', '/indexes/fish/search', asked)
  return (body.hits as { id: string }[]).map(({ id }) => id)
}

test('without a key it is 401, with a wrong one 403', async () => {
  expect((await callAs(null, 'GET /indexes/fish')).body.code).toBe('missing_authorization_header')
  expect(await callAs('Bearer wrong', 'GET /indexes/fish')).toMatchObject({
    status: 403,
    body: { code: 'invalid_api_key', type: 'auth' },
  })
})

test('what is not there is 404', async () => {
  expect(await call('POST', '/indexes/birds/search', { q: 'x' })).toMatchObject({
    status: 404,
    body: { code: 'index_not_found', message: 'Index `birds` not found.' },
  })
  expect((await call('GET', '/tasks/9999')).body.code).toBe('task_not_found')
})

test('a write is answered before it is done', async () => {
  const told = await call('POST', '/indexes/late/documents', [{ id: 1 }])

  expect(told).toMatchObject({ status: 202, body: { status: 'enqueued', indexUid: 'late' } })
  expect(await done(told)).toMatchObject({ status: 'succeeded', error: null })
})

test('a document without its id fails the whole task', async () => {
  const documents = [{ id: 'c', name: 'mè' }, { name: 'trôi' }]

  const task = await done(await call('POST', '/indexes/fish/documents', documents))

  expect(task).toMatchObject({ status: 'failed', error: { code: 'missing_document_id' } })
  expect(await find({ q: 'mè' })).toEqual([])
})

test.each([
  ['size > 10', ['b']],
  ['size >= 10 AND pond = "Yên Hoà"', ['a']],
  ['pond IN ["yên hoà", \'Vân Long\']', ['a', 'b']],
  ['pond IN []', []],
  ['NOT (size = 10 OR size = 11)', ['b']],
  [
    ['size < 100', ['pond = "Vân Long"', 'size = 10']],
    ['a', 'b'],
  ],
])('the filter %j keeps %j', async (filter, ids) => {
  expect((await find({ filter })).toSorted()).toEqual(ids)
})

test.each([
  [{ filter: 'colour = 1' }, 'invalid_search_filter'],
  [{ filter: 'size = 1) OR (size = 2' }, 'invalid_search_filter'],
  [{ filter: 'size' }, 'invalid_search_filter'],
  [{ sort: ['name:asc'] }, 'invalid_search_sort'],
  [{ facets: ['name'] }, 'invalid_search_facets'],
  [{ colour: 'red' }, 'bad_request'],
])('%j is refused as %s', async (asked, code) => {
  expect(await call('POST', '/indexes/fish/search', asked)).toMatchObject({
    status: 400,
    body: { code },
  })
})

test('in a search of several the place of the wrong one is named', async () => {
  const queries = [{ indexUid: 'fish' }, { indexUid: 'birds' }]

  expect((await call('POST', '/multi-search', { queries })).body.message).toContain('queries[1]')
})

test.each([
  ['chahc', 'chach', 1],
  ['gnieu', 'ngieu', null],
  ['niu', 'nieu', null],
  ['chac', 'chachsun', null],
  ['chac…', 'chachsun', 0],
  ['chax…', 'chachsun', 1],
  ['nghienggg', 'nghieng', 2],
] as const)('from "%s" to "%s" it is %s slips', (asked, found, typos) => {
  const how = { rules: { oneTypo: 4, twoTypos: 9 }, isPrefix: asked.endsWith('…') }

  expect(typosBetween(asked.replace('…', ''), found, how)).toBe(typos)
})

test('the server leaves đ as it is', async () => {
  expect(await find({ q: 'trắm đen' })).toEqual(['b'])
  expect(await find({ q: 'trắm den', matchingStrategy: 'all' })).toEqual([])
})
