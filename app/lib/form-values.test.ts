import { expect, test } from 'vitest'

import { nestForm, typedValues } from './form-values.ts'

test('what was typed comes back, but never a password or a file', () => {
  const form = new FormData()
  form.set('email', 'lan@vidu.vn')
  form.set('newPassword', 'bí mật')
  form.set('photo', new File(['x'], 'x.png'))

  expect(typedValues(form)).toEqual({ email: 'lan@vidu.vn' })
})

test('rows of a form become a list in their order', () => {
  const form = new FormData()
  form.set('variants.10.price', '2')
  form.set('variants.2.price', '1')
  form.append('stars', '3')
  form.append('stars', '4')

  expect(nestForm(form)).toEqual({ variants: [{ price: '1' }, { price: '2' }], stars: ['3', '4'] })
})

test('an empty file field is a field left empty', () => {
  const form = new FormData()
  form.set('photo', new File([], ''))

  expect(nestForm(form)).toEqual({})
})

test.each(['__proto__.x', 'a.constructor.prototype', 'a.b.c.d.e', 'constructor.name'])(
  'a name made to do harm is ignored: %s',
  (name) => {
    expect(nestForm([[name, '1']])).toEqual({})
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  },
)

test('a name that is both a value and a branch keeps the first meaning', () => {
  expect(
    nestForm([
      ['a', '1'],
      ['a.b', '2'],
    ]),
  ).toEqual({ a: '1' })
  expect(
    nestForm([
      ['a.b', '2'],
      ['a', '1'],
    ]),
  ).toEqual({ a: { b: '2' } })
})
