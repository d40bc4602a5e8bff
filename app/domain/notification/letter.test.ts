import { expect, test } from 'vitest'
import { fromIso } from '#app/lib/time.ts'
import { invitationLetter } from './invitation-letter.ts'

const facts = {
  to: 'binh@vidu.vn',
  locale: 'vi',
  placeKind: 'shop',
  placeName: 'Hợp tác xã Yên Hòa',
  inviterName: 'Bùi Thị Hoa',
  role: 'farmer',
  url: 'https://nieu.vn/invitations/abc?x=1&y=2',
  expiresAt: fromIso('2026-11-29T05:00:00Z'),
} as const

test('the letter says who invites, to where, as what, and until when', () => {
  const letter = invitationLetter(facts)

  expect(letter.subject).toBe('Bùi Thị Hoa mời bạn vào Hợp tác xã Yên Hòa')
  for (const part of [letter.text, letter.html]) {
    expect(part).toContain('nông dân ghi nhật ký')
    expect(part).toContain('29/11/2026')
  }
  expect(letter.text).toContain(facts.url)
  expect(letter.html).toContain('href="https://nieu.vn/invitations/abc?x=1&amp;y=2"')
})

test('it is written in English for a person who reads English', () => {
  expect(invitationLetter({ ...facts, locale: 'en' }).subject).toBe(
    'Bùi Thị Hoa invites you to Hợp tác xã Yên Hòa',
  )
})

test('a name cannot smuggle markup or a second header into the letter', () => {
  const letter = invitationLetter({
    ...facts,
    inviterName: 'Hoa\r\nBcc: ke-gian@vidu.vn <script>alert(1)</script>',
  })

  expect(letter.html).not.toContain('<script>')
  expect(letter.subject).not.toMatch(/[\r\n]/)
})
