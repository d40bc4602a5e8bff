// Keys of outside storefronts: what opens with one, without one, and with one that is wrong.
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'

import { asSystem } from '#app/db/doors.server.ts'
import { tellPagesDropped } from '#app/db/hear-drops.server.ts'
import {
  createToken,
  revokeToken,
} from '#app/domain/storefront-token/save-storefront-token.server.ts'
import { findTokens } from '#app/domain/storefront-token/storefront-token-views.server.ts'
import { mostTokens, type TokenKind } from '#app/domain/storefront-token/storefront-token.ts'
import { findAuditLines } from '#app/domain/tenancy/audit-views.server.ts'
import { newId, sha256Hex } from '#app/lib/ids.ts'
import { localDate, systemClock } from '#app/lib/time.ts'
import { forgetTokens } from '#app/routes/storefront-api/askers.server.ts'
import { givenShop, type GivenShop } from '#tests/support/given-people.ts'
import { newAddress, postStorefront } from '#tests/support/post-storefront.ts'
import { testDatabase } from '#tests/support/worker-database.ts'

const publicHeader = 'X-Shopify-Storefront-Access-Token'
const privateHeader = 'Shopify-Storefront-Private-Token'
const shopName = JSON.stringify({ query: '{ shop { name } }' })

let shop: GivenShop
beforeAll(async () => {
  shop = await givenShop()
})

const give = (to: GivenShop, kind: TokenKind, name = 'Trang riêng') =>
  to.do((db) => createToken(db, { shopId: to.id, actorId: to.owner.id, name, kind }, systemClock))
const ask = (headers: Record<string, string>, host = `${shop.slug}.localhost:3000`) =>
  postStorefront(shopName, { host, headers, address: newAddress() })
const named = (to: GivenShop) => ({ data: { shop: { name: to.name } } })

describe('a request', () => {
  test('with a public key, with a private key, and with none is answered', async () => {
    const [open, secret] = [await give(shop, 'public'), await give(shop, 'private')]

    expect((await ask({ [publicHeader]: open.token })).answer).toEqual(named(shop))
    expect((await ask({ [privateHeader]: secret.token })).answer).toEqual(named(shop))
    expect((await ask({})).answer).toEqual(named(shop))
  })

  test.each([
    ['no key of ours', publicHeader, 'a'.repeat(32)],
    ['a key that nobody has', publicHeader, `nieu_pub_${'x'.repeat(23)}`],
    ['a private key that nobody has', privateHeader, `nieu_private_${'x'.repeat(32)}`],
    ['a key of ten thousand letters', publicHeader, 'x'.repeat(10_000)],
  ])('with %s is refused', async (_what, header, token) => {
    const { response, answer } = await ask({ [header]: token })

    expect(response.status).toBe(401)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHORIZED' } }] })
    expect(answer).not.toHaveProperty('data')
  })

  test('after many keys that nobody has must wait before the database is asked again, as others need not', async () => {
    const { token } = await give(shop, 'public')
    const [guesser, other] = [newAddress(), newAddress()]
    const host = `${shop.slug}.localhost:3000`
    const post = (key: string, address: string) =>
      postStorefront(shopName, { host, headers: { [publicHeader]: key }, address })
    const guess = () => post(`nieu_pub_${newId().replaceAll('-', '').slice(-23)}`, guesser)
    const tries = []
    for (let count = 0; count < 40; count += 1) tries.push((await guess()).response)

    const statuses = tries.map(({ status }) => status)
    expect(statuses.slice(0, 30)).toEqual(Array(30).fill(401))
    expect(statuses.at(-1)).toBe(429)
    expect(Number(tries.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await guess()).answer).toMatchObject({
      errors: [{ extensions: { code: 'THROTTLED' } }],
    })
    expect((await post(token, other)).answer).toEqual(named(shop))
  })

  test("with another shop's key is refused, and on the market a shop's key is nothing", async () => {
    const { token } = await give(await givenShop(), 'public')

    expect((await ask({ [publicHeader]: token })).response.status).toBe(401)
    expect((await ask({ [publicHeader]: token }, 'localhost:3000')).response.status).toBe(401)
  })

  test('with a private key in a browser is told that it has leaked', async () => {
    const { token } = await give(shop, 'private')

    const { response, answer } = await ask({ [publicHeader]: token })

    expect(response.status).toBe(403)
    expect(answer.errors?.[0]?.message).toContain('revoke it')
  })

  test('with a public key as a private one is told which header', async () => {
    const { token } = await give(shop, 'public')

    expect((await ask({ [privateHeader]: token })).response.status).toBe(403)
  })

  test('of a shop that is closed opens nothing', async () => {
    const closed = await givenShop()
    const { token } = await give(closed, 'public')
    await asSystem('test', (db) =>
      db.shop.update({ where: { id: closed.id }, data: { status: 'suspended' } }),
    )

    const host = `${closed.slug}.localhost:3000`
    expect((await ask({ [publicHeader]: token }, host)).response.status).toBe(404)
  })
})

describe('a key', () => {
  test('that is public has 32 letters: Hydrogen takes another one for a private key that leaked', async () => {
    const { token } = await give(shop, 'public')

    expect(token).toMatch(/^nieu_pub_[\w-]{23}$/)
    expect(token).toHaveLength(32)
  })

  test('that was made when public ones were longer works on', async () => {
    const own = await givenShop()
    const token = `nieu_public_${newId().replaceAll('-', '')}`
    await own.do(
      (db) => db.$executeRaw`
        INSERT INTO storefront_token (id, kind, name, token_hash, ending, created_at)
        VALUES (${newId()}::uuid, 'public', 'Trang cũ', ${sha256Hex(token)}, ${token.slice(-4)}, now())`,
    )

    expect((await ask({ [publicHeader]: token }, `${own.slug}.localhost:3000`)).answer).toEqual(
      named(own),
    )
  })

  test('that is revoked opens nothing any more, and the history says who did it', async () => {
    const own = await givenShop()
    const { id, token } = await give(own, 'public', 'Trang cũ')
    const host = `${own.slug}.localhost:3000`
    expect((await ask({ [publicHeader]: token }, host)).response.status).toBe(200)

    const by = { shopId: own.id, actorId: own.owner.id, tokenId: id }
    await own.do((db) => revokeToken(db, { ...by, typed: token.slice(-4) }, systemClock))
    forgetTokens()

    expect((await ask({ [publicHeader]: token }, host)).response.status).toBe(401)
    const asked = { action: null, actorId: null, from: null, to: null, after: null }
    const { lines } = await own.do((db) => findAuditLines(db, asked))
    expect(lines.map((line) => line.action).slice(0, 2)).toEqual(['token.revoked', 'token.created'])
    expect(JSON.stringify(lines)).not.toContain(token)
  })

  test('that is revoked is forgotten by every process that hears the database', async () => {
    const own = await givenShop()
    const { id, token } = await give(own, 'public')
    const host = `${own.slug}.localhost:3000`
    await ask({ [publicHeader]: token }, host)
    const heard: (string | undefined)[] = []
    const ear = new pg.Client({ connectionString: testDatabase.appUrl })
    await ear.connect()
    ear.on('notification', ({ payload }) => heard.push(payload))
    await ear.query('LISTEN page_cache')

    const by = { shopId: own.id, actorId: own.owner.id, tokenId: id }
    await own.do((db) => revokeToken(db, { ...by, typed: token.slice(-4) }, systemClock))

    await expect.poll(() => heard).toContain(`shop:${own.id}`)
    await ear.end()
    tellPagesDropped(own.id)
    expect((await ask({ [publicHeader]: token }, host)).response.status).toBe(401)
  })

  test('stays when what was typed is not its end, and cannot be revoked twice', async () => {
    const { id, token } = await give(shop, 'public')
    const revoke = (typed: string) =>
      shop.do((db) =>
        revokeToken(
          db,
          { shopId: shop.id, actorId: shop.owner.id, tokenId: id, typed },
          systemClock,
        ),
      )

    await expect(revoke('----')).rejects.toMatchObject({ code: 'token.ending-differs' })
    await revoke(token.slice(-4))
    await expect(revoke(token.slice(-4))).rejects.toMatchObject({ code: 'token.not-found' })
  })

  test('is kept as a hash, and the shop sees the day of its last use', async () => {
    const own = await givenShop()
    const { token } = await give(own, 'private')
    await ask({ [privateHeader]: token }, `${own.slug}.localhost:3000`)

    const [view] = await own.do(findTokens)
    const rows = await asSystem(
      'test',
      (db) =>
        db.$queryRaw<object[]>`SELECT * FROM storefront_token WHERE shop_id = ${own.id}::uuid`,
    )

    expect(view).toMatchObject({
      ending: token.slice(-4),
      lastUsedOn: localDate(systemClock.now()),
    })
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test(`is one of at most ${mostTokens}`, async () => {
    const own = await givenShop()
    for (let count = 0; count < mostTokens; count += 1) await give(own, 'public')

    await expect(give(own, 'public')).rejects.toMatchObject({ code: 'token.too-many' })
  })
})
