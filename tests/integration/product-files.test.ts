// Films and papers as a browser sends and asks for them: known by content, shown to shoppers while the product is, sent
// in parts.
import { expect, test } from 'vitest'

import { unpublishProduct } from '#app/domain/catalog/unpublish-product.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { loader as paper } from '#app/routes/media/paper.ts'
import { loader as video } from '#app/routes/media/video.ts'
import { action as actPhotos } from '#app/routes/seller/product-photos.tsx'
import { action as actProof } from '#app/routes/seller/product-proof.tsx'
import { givenProduct } from '#tests/support/given-catalog.ts'
import { givenSessionCookie, givenShop, type GivenShop } from '#tests/support/given-people.ts'

type Route = (args: never) => Promise<unknown>
type Refused = { data: { errors: Record<string, string> }; init: { status: number } }

type Sent = { action: Route; productId: string; fields: Record<string, string | File> }

async function send(shop: GivenShop, { action, productId, fields }: Sent) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  const cookie = await givenSessionCookie(shop.owner)
  const request = new Request('http://localhost:3000/x', {
    method: 'POST',
    body,
    headers: { cookie },
  })
  return action({ request, params: { shop: shop.slug, productId }, context: {} } as never)
}

async function look(
  route: Route,
  params: Record<string, string>,
  headers: Record<string, string> = {},
) {
  const request = new Request('http://localhost:3000/x', { headers })
  const answer = await route({ request, params, context: {} } as never).catch(
    (thrown: unknown) => thrown,
  )
  return answer instanceof Response ? answer : null
}

const film = new File([Uint8Array.from([0, 0, 0, 24]), 'ftypisom', 'x'.repeat(1000)], 'phim.mp4', {
  type: 'video/mp4',
})

test('a film is put on a product, and sent in the part a player asks for', async () => {
  const shop = await givenShop()
  const { id } = await givenProduct(shop)
  await send(shop, {
    action: actPhotos,
    productId: id,
    fields: { intent: 'video', link: '', film },
  })
  const which = { shopId: shop.id, productId: id }

  const part = await look(video, which, { range: 'bytes=4-11' })

  expect([part?.status, await part?.text(), part?.headers.get('content-range')]).toEqual([
    206,
    'ftypisom',
    'bytes 4-11/1012',
  ])
  expect((await look(video, which))?.headers.get('content-type')).toBe('video/mp4')
})

test('the film of a hidden product is for its own staff', async () => {
  const shop = await givenShop()
  const { id } = await givenProduct(shop)
  await send(shop, {
    action: actPhotos,
    productId: id,
    fields: { intent: 'video', link: '', film },
  })
  await shop.do((db) => unpublishProduct(db, id, systemClock))
  const which = { shopId: shop.id, productId: id }

  expect(await look(video, which)).toBeNull()
  const cookie = await givenSessionCookie(shop.owner)
  expect((await look(video, which, { cookie }))?.status).toBe(200)
})

test('a zip named .mp4, and a link to anywhere, come back with a sentence beside the field', async () => {
  const shop = await givenShop()
  const { id } = await givenProduct(shop)
  const zip = new File(['PK\u0003\u0004'], 'phim.mp4', { type: 'video/mp4' })

  const refused = (await send(shop, {
    action: actPhotos,
    productId: id,
    fields: {
      intent: 'video',
      link: '',
      film: zip,
    },
  })) as Refused
  const wrong = (await send(shop, {
    action: actPhotos,
    productId: id,
    fields: {
      intent: 'video',
      link: 'https://ke-gian.vn/phim',
    },
  })) as Refused

  expect([refused.init.status, Object.keys(refused.data.errors)]).toEqual([409, ['film']])
  expect([wrong.init.status, Object.keys(wrong.data.errors)]).toEqual([422, ['link']])
})

test('a certificate comes with its paper, which shoppers may read', async () => {
  const shop = await givenShop()
  const { id } = await givenProduct(shop)
  const scan = new File(['%PDF-1.7\n…\n%%EOF\n'], 'giay.pdf', { type: 'application/pdf' })
  const facts = { number: '12/QĐ', issuer: 'Uỷ ban nhân dân tỉnh', stars: '4', kind: 'ocop' }
  const days = { issuedOn: '2025-01-01', expiresOn: '2028-01-01' }
  await send(shop, {
    action: actProof,
    productId: id,
    fields: { intent: 'certify', ...facts, ...days, paper: scan },
  })
  const [certificate] = await shop.do((db) => db.certificate.findMany({ select: { id: true } }))

  const shown = await look(paper, { shopId: shop.id, certificateId: certificate?.id ?? '' })

  expect(shown?.headers.get('content-type')).toBe('application/pdf')
  expect(await shown?.text()).toContain('%PDF-1.7')
})

test('half a PDF is no paper', async () => {
  const shop = await givenShop()
  const { id } = await givenProduct(shop)
  const cut = new File(['%PDF-1.7\n…'], 'giay.pdf', { type: 'application/pdf' })
  const facts = { number: '12/QĐ', issuer: 'UBND', stars: '4', kind: 'ocop' }
  const days = { issuedOn: '2025-01-01', expiresOn: '2028-01-01' }

  const answer = (await send(shop, {
    action: actProof,
    productId: id,
    fields: {
      intent: 'certify',
      ...facts,
      ...days,
      paper: cut,
    },
  })) as Refused

  expect(answer.init.status).toBe(409)
  expect(await shop.do((db) => db.certificate.count())).toBe(0)
})
