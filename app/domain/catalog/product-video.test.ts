import { expect, test } from 'vitest'

import { parseVideoLink, videoTypeOf } from './product-video.ts'

test.each([
  'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
  'https://youtu.be/dQw4w9WgXcQ',
  'https://vt.tiktok.com/ZSabc123/',
  ' https://www.facebook.com/watch/?v=10153231379946729 ',
])('%s is a film', (link) => {
  expect(parseVideoLink(link)).toBe(link.trim())
})

test.each([
  'http://www.youtube.com/watch?v=1',
  'https://www.youtube.com',
  'https://youtube.com.ke-gian.vn/watch?v=1',
  'https://ai-do@www.youtube.com/watch?v=1',
  'javascript:alert(1)//https://youtu.be/1',
  'https://ke-gian.vn/youtube.com/watch',
  'một đoạn phim',
])('%s is not', (link) => {
  expect(parseVideoLink(link)).toBeNull()
})

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((sign) => sign.charCodeAt(0)) : part,
    ),
  )

test('a film is known by its bytes, not by its name', () => {
  expect(videoTypeOf(bytes([0, 0, 0, 24], 'ftypisom', [0, 0, 2, 0]))).toBe('video/mp4')
  expect(videoTypeOf(bytes([0x1a, 0x45, 0xdf, 0xa3], '....B\u0082webm'))).toBe('video/webm')
  expect(videoTypeOf(bytes([0x1a, 0x45, 0xdf, 0xa3], '....matroska'))).toBeNull()
  expect(videoTypeOf(bytes([0, 0, 0, 24], 'ftypheic'))).toBeNull()
  expect(videoTypeOf(bytes('PK\u0003\u0004 a zip named phim.mp4'))).toBeNull()
})
