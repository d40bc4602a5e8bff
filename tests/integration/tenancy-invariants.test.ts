import { expect, test } from 'vitest'
import { asSystem, inIdentity } from '#app/db/doors.server.ts'
import { sweepExpired } from '#app/domain/identity/sweep-expired.server.ts'
import type { BrokenRow } from '#app/domain/invariant/invariant.ts'
import { checks } from '#app/domain/invariant/tenancy-invariants.server.ts'
import { newId, sha256Hex } from '#app/lib/ids.ts'
import { addSeconds, systemClock } from '#app/lib/time.ts'
import { givenAccount, givenShop } from '#tests/support/given-people.ts'
import { openScratchDatabase } from '#tests/support/scratch-database.ts'
import { configureDatabase } from '#app/db/client.server.ts'
import { testDatabase } from '#tests/support/worker-database.ts'

const daysAgo = (days: number) => addSeconds(systemClock.now(), -days * 86_400)

async function findBroken(): Promise<BrokenRow[]> {
  const found: BrokenRow[] = []
  for (const check of checks) {
    found.push(...(await asSystem('test: invariants', (db) => check.find(db))))
  }
  return found
}

test('a shop with its people and its things breaks nothing', async () => {
  await givenShop()

  expect(await findBroken()).toEqual([])
})

test('personal data past its time is named, and the sweep drops it', async () => {
  const { id: accountId } = await givenAccount()
  const attempt = {
    emailHash: sha256Hex('a'),
    addressHash: sha256Hex('b'),
    succeeded: false,
    at: daysAgo(32),
  }
  const session = {
    tokenHash: newId(),
    accountId,
    createdAt: daysAgo(200),
    lastSeenAt: daysAgo(130),
    expiresAt: daysAgo(100),
  }
  const shop = await givenShop()
  const invitation = {
    tokenHash: newId(),
    email: 'cu@vidu.vn',
    role: 'staff',
    shopId: shop.id,
    invitedBy: shop.owner.id,
    createdAt: daysAgo(100),
    expiresAt: daysAgo(93),
  }
  await inIdentity(async (db) => {
    await db.signInAttempt.create({ data: attempt })
    await db.session.create({ data: session })
    await db.invitation.create({ data: invitation })
  })

  const broken = await findBroken()
  expect(broken.map(({ row }) => row.split(' ')[0])).toEqual([
    'sign_in_attempt',
    'session',
    'invitation',
  ])

  const dropped = await asSystem('test: sweep', (db) => sweepExpired(db, systemClock))
  expect(dropped).toBeGreaterThanOrEqual(3)
  expect(await findBroken()).toEqual([])
  expect(await asSystem('test: sweep', (db) => sweepExpired(db, systemClock))).toBe(0)
})

test('a table without its guard, and a row that points into another shop, are named', async () => {
  const scratch = await openScratchDatabase('invariants')
  try {
    await scratch.owner.query(`
      CREATE TABLE order_note (id uuid PRIMARY KEY, shop_id uuid NOT NULL);
      SET session_replication_role = replica;
      INSERT INTO variant (shop_id, product_id, title, option_values, price, unit)
        VALUES (uuidv7(), uuidv7(), 'lạc', '{}', 1000, 'hũ');
      SET session_replication_role = origin`)
    configureDatabase({ url: scratch.appUrl, poolSize: 2 })

    const broken = await findBroken()

    const named = new Set(broken.map(({ row }) => row.split(' ')[0]))
    expect([...named]).toEqual(['order_note', 'variant'])
  } finally {
    configureDatabase({ url: testDatabase.appUrl, poolSize: 8 })
    await scratch.close()
  }
})
