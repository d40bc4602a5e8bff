// From what happens in a shop to its own program, through the log, the tries and the signature.
import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'

import { asSystem } from '#app/db/doors.server.ts'
import { pingWebhook, resendDelivery } from '#app/domain/webhook/resend-delivery.server.ts'
import {
  addWebhook,
  changeWebhook,
  pauseWebhook,
  removeWebhook,
  renewSecret,
} from '#app/domain/webhook/save-webhook.server.ts'
import { sweepDeliveries } from '#app/domain/webhook/sweep-deliveries.server.ts'
import {
  findDeliveries,
  findDelivery,
  findWebhook,
  findWebhooks,
} from '#app/domain/webhook/webhook-views.server.ts'
import { mostAttempts } from '#app/domain/webhook/webhook.ts'
import { addSeconds, systemClock } from '#app/lib/time.ts'
import type { PostResult } from '#plugins/webhook/port.ts'
import type { GivenShop } from '#tests/support/given-people.ts'
import {
  givenListening,
  readForWebhooks,
  receiver,
  sell,
  tryAll,
  webhookTools,
  webhookUrl,
} from '#tests/support/given-webhooks.ts'

const everything = { status: null, after: null }
const read = readForWebhooks

const deliveriesOf = async (shop: GivenShop, webhookId: string) =>
  (await shop.do((db) => findDeliveries(db, webhookId, everything))).deliveries

describe('a delivery', () => {
  test('is signed, names the order and its goods, and says nothing of the shopper', async () => {
    const { shop, webhookId, secret } = await givenListening()
    const order = await sell(shop)
    const { heard, sender } = receiver()

    await read()
    await tryAll(shop, sender)

    const [request] = heard
    const { 'webhook-id': id, 'webhook-timestamp': time } = request?.headers ?? {}
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
    const mac = createHmac('sha256', key).update(`${id}.${time}.${request?.body}`).digest('base64')
    expect(request?.headers['webhook-signature']).toBe(`v1,${mac}`)
    expect(JSON.parse(request?.body ?? '')).toMatchObject({
      id,
      type: 'order.placed',
      shop: shop.slug,
      data: { order: { lines: [{ title: 'Cá kho niêu đất', quantity: 2 }] } },
    })
    expect(request?.body).not.toMatch(/Nguyễn Thị Lan|0912345678|Xóm 5/)
    expect(order.code).toBeDefined()
    expect(await deliveriesOf(shop, webhookId)).toMatchObject([
      { id, status: 'delivered', attempts: 1, nextAttemptAt: null },
    ])
  })

  test('is written once, however often the log is read, and tried once, however often the job runs', async () => {
    const { shop, webhookId } = await givenListening()
    await sell(shop)
    const { heard, sender } = receiver()

    await read()
    await asSystem('test', (db) =>
      db.consumerCursor.update({
        where: { consumer: 'webhooks' },
        data: { xactId: 0n, seq: 0n },
      }),
    )
    await read()
    await tryAll(shop, sender)
    await tryAll(shop, sender)

    expect(heard).toHaveLength(1)
    expect(await deliveriesOf(shop, webhookId)).toHaveLength(1)
  })

  test('is made again under the same id when the worker dies between the post and the record', async () => {
    const { shop, webhookId } = await givenListening()
    await sell(shop)
    const { heard, sender } = receiver(new Error('the worker was killed'))
    await read()

    await expect(tryAll(shop, sender)).rejects.toThrow('killed')
    await tryAll(shop, sender)

    expect(heard.map(({ headers }) => headers['webhook-id'])).toEqual(
      Array<string>(2).fill(heard[0]?.headers['webhook-id'] ?? '?'),
    )
    expect(await deliveriesOf(shop, webhookId)).toMatchObject([
      { status: 'delivered', attempts: 1 },
    ])
  })
})

describe('a program that does not answer', () => {
  test('is tried again later, each wait longer, and every try is in the log', async () => {
    const { shop, webhookId } = await givenListening()
    await sell(shop)
    const { sender } = receiver({ status: 500, answer: 'lỗi\u0000' }, { problem: 'too-slow' })
    await read()

    await tryAll(shop, sender)
    await tryAll(shop, sender)
    await tryAll(shop, sender)

    const [line] = await deliveriesOf(shop, webhookId)
    const found = await shop.do((db) => findDelivery(db, { webhookId, deliveryId: line?.id ?? '' }))
    expect(found?.status).toBe('delivered')
    expect(
      found?.tries.map(({ statusCode, problem, answer }) => [statusCode, problem, answer]),
    ).toEqual([
      [200, null, ''],
      [null, 'too-slow', ''],
      [500, null, 'lỗi'],
    ])
    const waits = await asSystem(
      'test looks',
      (db) => db.$queryRaw<{ seconds: number }[]>`
        SELECT round(extract(epoch FROM run_at - created_at) / 60)::int AS seconds FROM outbox
        WHERE job = 'deliver-webhook' AND shop_id = ${shop.id}::uuid ORDER BY (payload->>'attempt')::int`,
    )
    expect(waits.map(({ seconds }) => seconds)).toEqual([0, 1, 5])
  })

  test('is paused after the last try, the owner hears of it, and nothing new is written for it', async () => {
    const { shop, webhookId } = await givenListening()
    await sell(shop)
    const { heard, sender } = receiver(...Array<Partial<PostResult>>(20).fill({ status: 503 }))
    await read()

    for (let round = 0; round < mostAttempts + 2; round += 1) await tryAll(shop, sender)
    await sell(shop)
    await read()

    expect(heard).toHaveLength(mostAttempts)
    expect(await deliveriesOf(shop, webhookId)).toMatchObject([{ status: 'failed' }])
    expect((await shop.do((db) => findWebhook(db, webhookId)))?.pausedBecause).toBe('failing')
    const told = await shop.do((db) =>
      db.notification.findMany({ select: { kind: true, facts: true } }),
    )
    expect(told).toEqual([{ kind: 'webhook.failing', facts: { host: 'erp.vidu.vn' } }])
  })

  test('that says "gone" is taken at its word', async () => {
    const { shop, webhookId } = await givenListening()
    await sell(shop)
    const { heard, sender } = receiver({ status: 410 })
    await read()

    await tryAll(shop, sender)
    await tryAll(shop, sender)

    expect(heard).toHaveLength(1)
    expect((await shop.do((db) => findWebhook(db, webhookId)))?.pausedBecause).toBe('failing')
  })
})

describe('by hand', () => {
  test('what failed is sent again with the same id and body; what still waits is not', async () => {
    const { shop, webhookId } = await givenListening()
    await sell(shop)
    const { heard, sender } = receiver({ status: 410 })
    await read()
    const [line] = await deliveriesOf(shop, webhookId)
    const resend = () =>
      shop.do((db) =>
        resendDelivery(db, { shopId: shop.id, deliveryId: line?.id ?? '' }, systemClock),
      )
    await expect(resend()).rejects.toMatchObject({ code: 'webhook.still-waiting' })
    await tryAll(shop, sender)

    await resend()
    await tryAll(shop, sender)

    expect(heard.map(({ body }) => body)).toEqual([heard[0]?.body, heard[0]?.body])
    expect(await deliveriesOf(shop, webhookId)).toMatchObject([
      { status: 'delivered', attempts: 2 },
    ])
  })

  test('a test reaches a paused connection, and a new secret signs it', async () => {
    const { shop, by, webhookId, secret } = await givenListening()
    const { heard, sender } = receiver()
    await shop.do((db) => pauseWebhook(db, { ...by, webhookId, isPaused: true }, systemClock))
    const renewed = await shop.do((db) => renewSecret(db, { ...by, webhookId }, webhookTools))

    await shop.do((db) =>
      pingWebhook(db, { shopId: shop.id, shopSlug: shop.slug, webhookId }, systemClock),
    )
    await tryAll(shop, sender)

    expect(renewed).not.toBe(secret)
    const { 'webhook-id': id, 'webhook-timestamp': time } = heard[0]?.headers ?? {}
    const key = Buffer.from(renewed.slice('whsec_'.length), 'base64')
    const mac = createHmac('sha256', key).update(`${id}.${time}.${heard[0]?.body}`).digest('base64')
    expect(heard[0]?.headers['webhook-signature']).toBe(`v1,${mac}`)
  })

  test('a paused connection hears of nothing new; another topic and another shop neither', async () => {
    const [paused, otherTopic, otherShop] = [
      await givenListening(),
      await givenListening(['review.written']),
      await givenListening(),
    ]
    await paused.shop.do((db) =>
      pauseWebhook(db, { ...paused.by, webhookId: paused.webhookId, isPaused: true }, systemClock),
    )
    for (const { shop } of [paused, otherTopic]) await sell(shop)

    await read()

    for (const { shop, webhookId } of [paused, otherTopic, otherShop]) {
      expect(await deliveriesOf(shop, webhookId)).toEqual([])
    }
  })

  test('removing asks for the name of the host and takes the log along', async () => {
    const { shop, by, webhookId } = await givenListening()
    await sell(shop)
    await read()
    const remove = (typed: string) =>
      shop.do((db) => removeWebhook(db, { ...by, webhookId, typed }, systemClock))

    await expect(remove('erp')).rejects.toMatchObject({ code: 'webhook.host-differs' })
    await remove('erp.vidu.vn')

    expect(await shop.do(findWebhooks)).toEqual([])
    expect(await shop.do((db) => db.webhookDelivery.count())).toBe(0)
  })

  test('the address is checked, and a shop has at most ten', async () => {
    const { shop, by, webhookId } = await givenListening()
    const change = (address: string) =>
      shop.do((db) => {
        const told = { url: address, topics: ['stock.low'] as const, allowsPlain: false }
        return changeWebhook(db, { ...by, ...told, webhookId }, systemClock)
      })

    await expect(change('http://erp.vidu.vn')).rejects.toMatchObject({
      code: 'webhook.needs-https',
    })
    const add = () =>
      shop.do((db) =>
        addWebhook(
          db,
          { ...by, url: webhookUrl, topics: ['order.paid'], allowsPlain: false },
          webhookTools,
        ),
      )
    for (let one = 1; one < 10; one += 1) await add()
    await expect(add()).rejects.toMatchObject({ code: 'webhook.too-many' })
  })
})

test('finished deliveries go after a month; what is still being tried stays', async () => {
  const { shop, webhookId } = await givenListening()
  await sell(shop)
  await read()
  const later = { now: () => addSeconds(systemClock.now(), 40 * 86_400) }

  await asSystem('test', (db) => sweepDeliveries(db, later))
  expect(await deliveriesOf(shop, webhookId)).toHaveLength(1)
  await tryAll(shop, receiver().sender)
  await asSystem('test', (db) => sweepDeliveries(db, later))

  expect(await deliveriesOf(shop, webhookId)).toEqual([])
})
