import { expect, test } from 'vitest'

import { photoSrcSet, preloadPhoto } from './photo-sizes.ts'

const picture = { url: '/media/shop/photo', width: 1000, height: 1250 }

test('a picture is offered in no size larger than it is', () => {
  const offered = photoSrcSet(picture, '4/5').split(', ')

  expect(offered.map((one) => one.split(' ')[1])).toEqual(['160w', '400w', '640w', '880w'])
  expect(offered[1]).toContain('width=400&height=500&crop=center')
})

test('one that is smaller than the smallest size is left as it is', () => {
  expect(photoSrcSet({ ...picture, width: 100 }, '1/1')).toBe('')
  expect(preloadPhoto({ ...picture, width: 100 }, { ratio: '1/1', sizes: '100vw' })).toEqual([])
})

test('what is fetched early is what the page then shows', () => {
  const [link] = preloadPhoto(picture, { ratio: '4/5', sizes: '50vw' })

  expect(link).toMatchObject({ imageSrcSet: photoSrcSet(picture, '4/5'), imageSizes: '50vw' })
})
