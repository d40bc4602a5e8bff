// Each kind of broken row of what shops are told and tell is found and named.
import { expect, test } from 'vitest'

import { checks } from '#app/domain/invariant/message-invariants.server.ts'
import { notify } from '#app/domain/notification/notify.server.ts'
import { claimDomain } from '#app/domain/site/domains.server.ts'
import { systemClock } from '#app/lib/time.ts'
import {
  givenListening,
  readForWebhooks,
  receiver,
  sell,
  tryAll,
} from '#tests/support/given-webhooks.ts'
import { brokenOfShop } from '#tests/support/planted-fault.ts'

/** A shop with one delivery received and one that waits, a claimed host and a piece of news. */
async function given(): Promise<string> {
  const { shop, by } = await givenListening()
  await sell(shop)
  await readForWebhooks()
  await tryAll(shop, receiver().sender)
  await sell(shop)
  await readForWebhooks()
  await shop.do(async (db) => {
    await claimDomain(db, { ...by, typed: 'yenhoa.example', marketHost: 'nieu.vn' }, systemClock)
    await notify(db, {
      shopId: shop.id,
      kind: 'stock.low',
      facts: { title: 'Cá kho', left: 2 },
      aboutId: null,
      onceKey: 'a',
      at: systemClock.now(),
    })
  })
  return shop.id
}

test('nothing is wrong with a shop that was told and tells', async () => {
  expect(await brokenOfShop(checks, await given(), null)).toEqual([])
})

test.each([
  [
    'a delivery that counts a try which is not in the log',
    `UPDATE webhook_delivery SET attempts = 2 WHERE shop_id = $1::uuid AND status = 'delivered'`,
    'delivered after 2 tries, 1 in the log',
  ],
  [
    'a delivery called received that nobody received',
    `INSERT INTO webhook_attempt (shop_id, delivery_id, number, at, status_code, duration_ms)
     SELECT shop_id, id, 2, now(), 500, 1 FROM webhook_delivery
     WHERE shop_id = $1::uuid AND status = 'delivered'`,
    'the last answered 500',
  ],
  [
    'a delivery that waits for ever',
    `DELETE FROM outbox WHERE job = 'deliver-webhook' AND shop_id = $1::uuid`,
    'waits for try 1, which nobody asked for',
  ],
  [
    'a host called proven that leads nowhere',
    `UPDATE domain_claim SET outcome = 'proven' WHERE shop_id = $1::uuid`,
    'leads to nobody',
  ],
  [
    'news with a telephone number in them',
    `UPDATE notification SET facts = '{"title": "0912345678"}' WHERE shop_id = $1::uuid`,
    'personal data',
  ],
])('%s is found', async (_what, sql, because) => {
  const id = await given()
  const broken = await brokenOfShop(checks, id, { sql, id })

  expect(broken.join('\n')).toContain(because)
})
