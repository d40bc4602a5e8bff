import fc from 'fast-check'
import { expect, test } from 'vitest'

import { readLook, sectionForm, submittedSection } from './look.forms.ts'
import {
  firstLook,
  mostSections,
  newSection,
  sameLook,
  sectionKinds,
  withIdMoved,
  withoutSection,
  withSection,
  withSectionChanged,
  withSectionMoved,
  type Look,
} from './look.ts'

const look = firstLook({ accentColor: '#8f3f20', signMediaId: null })
const idsOf = ({ sections }: Look) => sections.map(({ id }) => id)

const edit = fc.oneof(
  fc.record({
    do: fc.constant('add' as const),
    kind: fc.constantFrom(...sectionKinds),
    n: fc.nat(20),
  }),
  fc.record({ do: fc.constant('remove' as const), n: fc.nat(20) }),
  fc.record({ do: fc.constant('up' as const), n: fc.nat(20) }),
  fc.record({ do: fc.constant('down' as const), n: fc.nat(20) }),
)
type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never

function edited(before: Look, one: Edit): Look {
  const id = idsOf(before)[one.n] ?? `new-${one.n}`
  if (one.do === 'add') return withSection(before, newSection(one.kind, `new-${one.n}`)) ?? before
  if (one.do === 'remove') return withoutSection(before, id)
  return withSectionMoved(before, id, one.do)
}

test('whatever is pressed, parts stay single, few enough, and can be stored and read again', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 60 }), (edits) => {
      const after = edits.reduce(edited, look)

      expect(new Set(idsOf(after)).size).toBe(after.sections.length)
      expect(after.sections.length).toBeLessThanOrEqual(mostSections)
      expect(sameLook(readLook(JSON.parse(JSON.stringify(after))), after)).toBe(true)
    }),
  )
})

test('a part moved down and up again stands where it stood; the ends stay where they are', () => {
  const [first = '', second = ''] = idsOf(look)

  expect(withSectionMoved(withSectionMoved(look, first, 'down'), first, 'up')).toEqual(look)
  expect(idsOf(withSectionMoved(look, first, 'down')).slice(0, 2)).toEqual([second, first])
  expect(withSectionMoved(look, first, 'up')).toEqual(look)
  expect(withSectionMoved(look, idsOf(look).at(-1) ?? '', 'down')).toEqual(look)
})

test('pressing Add twice adds one part; a full page takes no more', () => {
  const once = withSection(look, newSection('map', 'x'))
  const full = Array.from({ length: mostSections }, (_, at) => newSection('story', `s${at}`))

  expect(once && withSection(once, newSection('map', 'x'))).toBe(once)
  expect(withSection({ ...look, sections: full }, newSection('map', 'x'))).toBeNull()
})

test('a part that is gone, or became another kind, is not changed', () => {
  expect(withSectionChanged(look, newSection('map', 'nowhere'))).toBeNull()
  expect(withSectionChanged(look, newSection('map', 'hero'))).toBeNull()
})

test('a part keeps its picture until another is sent or it is taken down', () => {
  const photoId = '0198a000-0000-7000-8000-000000000001'
  const before = { ...newSection('hero', 'hero'), photoId } as ReturnType<typeof newSection>
  const sent = (extra: object) => {
    const form = sectionForm.parse({ kind: 'hero', title: 'Chợ quê', ...extra })
    const after = submittedSection({ ...form, id: 'hero' }, before, null)
    return after.kind === 'hero' ? after.photoId : undefined
  }

  expect(sent({})).toBe(photoId)
  expect(sent({ dropsPhoto: 'on' })).toBeNull()
})

const goodsForm = (productIds: readonly string[], order: readonly string[]) => {
  const form = { kind: 'goods', source: 'chosen', title: '', count: '4', productIds, order }
  const read = sectionForm.parse(form)
  return read.kind === 'goods' ? read.productIds : null
}
const someIds = fc.uniqueArray(fc.uuid(), { maxLength: 24 })

test('goods are shown in the order that was sent; what it does not name comes last, what is not ticked not at all', () => {
  fc.assert(
    fc.property(someIds, someIds, someIds, (ordered, added, unticked) => {
      const ticked = [...ordered, ...added].slice(0, 24).toSorted()
      const order = [...unticked, ...ordered, ...ordered]

      const shown = goodsForm(ticked, order) ?? []

      expect(shown.toSorted()).toEqual([...new Set(ticked)].toSorted())
      const named = order.filter((id, at) => ticked.includes(id) && order.indexOf(id) === at)
      expect(shown.slice(0, named.length)).toEqual(named)
    }),
  )
})

test('moving goods keeps every one of them, and moving back brings the order back', () => {
  fc.assert(
    fc.property(someIds, fc.nat(24), (ids, at) => {
      const id = ids[at] ?? 'not there'
      const down = withIdMoved(ids, id, 'down')

      expect(down.toSorted()).toEqual(ids.toSorted())
      if (at < ids.length - 1) expect(withIdMoved(down, id, 'up')).toEqual(ids)
      else expect(down).toEqual(ids)
    }),
  )
})
