import { DOMParser, type Document, type Element } from '@xmldom/xmldom'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { richTextHtml } from './rich-text-html.ts'
import { parseRichText, picturesIn, plainTextOf, safeHref } from './rich-text.ts'

const none = new Map<number, never>()
const html = (text: string) => richTextHtml(text, none)

describe('what a shopkeeper types', () => {
  test.each([
    ['Một dòng', '<p>Một dòng</p>'],
    ['Dòng một\nDòng hai\n\nĐoạn hai', '<p>Dòng một<br/>Dòng hai</p><p>Đoạn hai</p>'],
    ['## Bếp rơm\nLửa nhỏ', '<h2>Bếp rơm</h2><p>Lửa nhỏ</p>'],
    ['# Một dấu cũng là mục\n### Mục con', '<h2>Một dấu cũng là mục</h2><h3>Mục con</h3>'],
    ['- cá\n- riềng\n\nhết', '<ul><li>cá</li><li>riềng</li></ul><p>hết</p>'],
    ['1. rửa\n2) kho', '<ol><li>rửa</li><li>kho</li></ol>'],
    ['**Mười hai** tiếng', '<p><strong>Mười hai</strong> tiếng</p>'],
    ['[Giỏ hàng](/cart) nhé', '<p><a href="/cart">Giỏ hàng</a> nhé</p>'],
    [
      'xem https://vidu.vn/bep.',
      '<p>xem <a href="https://vidu.vn/bep." rel="nofollow noopener">https://vidu.vn/bep.</a></p>',
    ],
    ['[gọi](tel:02293868123)', '<p><a href="tel:02293868123">gọi</a></p>'],
    ['#không phải mục, 5-6 hộ * 2', '<p>#không phải mục, 5-6 hộ * 2</p>'],
    ['', ''],
  ])('%j', (text, expected) => {
    expect(html(text)).toBe(expected)
  })

  test('a picture is known by its number, in either language, and an unknown one leaves its words', () => {
    const picture = { urlAt: (width: number) => `/a?width=${width}`, width: 1000, height: 500 }
    const found = richTextHtml('[ảnh 1] Bếp\n[Photo 2]\n[anh 3] Ao', new Map([[1, picture]]))

    expect(found).toContain('<img src="/a?width=800"')
    expect(found).toContain('srcset="/a?width=480 480w, /a?width=800 800w, /a?width=1000 1000w"')
    expect(found).toContain('width="1000" height="500" alt="Bếp"')
    expect(found).toContain('<figcaption>Bếp</figcaption>')
    expect(found).toMatch(/<\/figure><p>Ao<\/p>$/)
    expect(picturesIn(parseRichText('[ảnh 2]\n\n[ảnh 2] lại\n\n[ảnh 7]'))).toEqual([2, 7])
  })

  test('its words alone are what a search engine reads', () => {
    const text = '## Bếp\n\n- **cá** [chạch](/products/chach)\n\n[ảnh 1] Niêu'

    expect(plainTextOf(parseRichText(text))).toBe('Bếp\ncá chạch\nNiêu')
  })
})

describe('what somebody with bad intentions types', () => {
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//ke-xau.example',
    '/\\ke-xau.example',
    'https://ten:matkhau@vidu.vn',
    'http://',
    'mailto:khong phai',
  ])('"%s" leads nowhere', (href) => {
    expect(safeHref(href)).toBeNull()
    expect(html(`[bấm](${href})`)).not.toContain('href="' + href)
  })

  test.each(['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '"><svg/onload=x>'])(
    '%s is only text',
    (text) => {
      expect(html(text)).not.toMatch(/<(?!\/?p>)/)
    },
  )

  const pieces = fc.constantFrom(
    ...['**', '[', '](', ')', '## ', '- ', '1. ', '\n', '\n\n', '[ảnh 1] ', 'javascript:', '<b>'],
    ...['https://a.vn/"x', "'", '&', '/', '\\', 'chữ', 'onload=', '<!--', ']]>', '\u0000', '%'],
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  )
  const allowed: Record<string, readonly string[]> = {
    ...Object.fromEntries(
      ['p', 'h2', 'h3', 'ul', 'ol', 'li', 'strong', 'br', 'figure', 'figcaption'].map((tag) => [
        tag,
        [],
      ]),
    ),
    a: ['href', 'rel'],
    img: ['src', 'srcset', 'sizes', 'width', 'height', 'alt', 'loading'],
  }

  test('whatever is typed, only known elements with known attributes and safe addresses come out', () => {
    const picture = {
      urlAt: (width: number) => `/media/a/b?width=${width}`,
      width: 800,
      height: 600,
    }
    fc.assert(
      fc.property(texts, (text) => {
        const elements = elementsOf(richTextHtml(text, new Map([[1, picture]])))
        for (const element of elements) {
          const names = [...element.attributes].map(({ name }) => name)
          expect(allowed[element.tagName]).toBeDefined()
          expect(allowed[element.tagName]).toEqual(expect.arrayContaining(names))
          const href = element.getAttribute('href')
          if (href) expect(href).toMatch(/^(https?:\/\/|mailto:|tel:|\/(?![/\\]))/i)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('a very long text of brackets is read in a moment', () => {
    const text = '[('.repeat(12_000) + '**'.repeat(12_000)

    expect(html(text).length).toBeGreaterThan(text.length)
  })
})

// Control signs are no XML at all; browsers read them as nothing.
function elementsOf(markup: string): Element[] {
  const readable = markup.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  const problems: string[] = []
  const parser = new DOMParser({
    onError: (level, message) => problems.push(`${level}: ${message}`),
  })
  const document: Document = parser.parseFromString(`<root>${readable}</root>`, 'text/xml')
  expect(problems).toEqual([])
  return [...document.getElementsByTagName('*')].filter((one) => one.tagName !== 'root')
}
