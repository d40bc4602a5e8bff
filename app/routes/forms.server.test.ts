import { expect, test } from 'vitest'
import { z } from 'zod'

import { bilingual } from '#app/lib/bilingual.ts'
import { refuse } from '#app/lib/refusal.ts'

import { invalid, readForm, readParams, readQuery, refused } from './forms.server.ts'

const schema = z.object({
  name: z.string().trim().min(1),
  email: z.email(),
  stars: z.coerce.number().int().max(5, bilingual('Nhiều nhất 5 sao', 'Five stars at most')),
})

const post = (fields: Record<string, string>, cookie = '') =>
  new Request('http://localhost/x', {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { cookie },
  })

test('a wrong form is answered 422 with what was typed and a Vietnamese sentence beside each field', async () => {
  const form = await readForm(post({ name: ' ', email: 'lan@', stars: '9' }), schema)
  if (form.status === 'success') throw new Error('the form must be refused')

  const answer = invalid(form)

  expect(answer.init?.status).toBe(422)
  expect(answer.data.values).toEqual({ name: ' ', email: 'lan@', stars: '9' })
  expect(answer.data.errors).toEqual({
    name: 'Mục này cần được điền',
    email: 'Địa chỉ e-mail chưa đúng, ví dụ ten@vidu.vn',
    stars: 'Nhiều nhất 5 sao',
  })
})

test('a reader of English is told in English', async () => {
  const form = await readForm(post({ email: 'a@b.vn', stars: '9' }, 'nieu_lang=en'), schema)

  expect(form).toMatchObject({ errors: { name: 'This is needed', stars: 'Five stars at most' } })
})

test('a right form gives clean values', async () => {
  const form = await readForm(post({ name: ' Lan ', email: 'a@b.vn', stars: '4' }), schema)

  expect(form).toMatchObject({
    status: 'success',
    value: { name: 'Lan', email: 'a@b.vn', stars: 4 },
  })
})

test('a body that is no form is answered 400', async () => {
  const request = new Request('http://localhost/x', {
    method: 'POST',
    body: '{',
    headers: { 'content-type': 'application/json' },
  })

  await expect(readForm(request, schema)).rejects.toMatchObject({ init: { status: 400 } })
})

test('a refusal is told in one sentence with its facts, 409, and keeps what was typed', () => {
  const form = { values: { quantity: '9' }, locale: 'vi' as const }
  const messages = { 'cart.too-many': { vi: 'Chỉ còn {left}', en: 'Only {left} left' } }

  const answer = refused(form, refuse('cart.too-many', { left: 3 }), messages)

  expect(answer.init?.status).toBe(409)
  expect(answer.data).toEqual({
    status: 'refused',
    values: { quantity: '9' },
    errors: {},
    message: 'Chỉ còn 3',
  })
})

test('a refusal nobody worded is a fault, not silence', () => {
  const refusal = refuse('cart.unheard')

  expect(() => refused({ values: {}, locale: 'vi' }, refusal, {})).toThrow(refusal)
})

test('a malformed address is a page that does not exist', () => {
  const id = z.object({ id: z.uuid() })

  expect(() => readParams({ id: 'x' }, id)).toThrow(
    expect.objectContaining({ init: { status: 404 } }),
  )
})

test('a bad filter in the query string is dropped, the rest is kept', () => {
  const query = z.object({
    q: z.string().catch(''),
    stars: z.coerce.number().max(5).optional().catch(undefined),
  })

  const read = readQuery(new Request('http://localhost/search?q=c%C3%A1&stars=many'), query)

  expect(read).toEqual({ q: 'cá', stars: undefined })
})
