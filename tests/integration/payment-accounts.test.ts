// The accounts over which a shop is paid: secrets go in and never come out, of the screen, the history or the market.
import type { ActionFunctionArgs } from '@remix-run/node'
import { expect, test } from 'vitest'

import { asSystem, inMarket } from '#app/db/doors.server.ts'
import { findMethodOffers } from '#app/domain/payment/method-offers.server.ts'
import { env } from '#app/env.server.ts'
import { open, parseKeyring } from '#app/lib/secret-box.ts'
import { action, loader } from '#app/routes/seller/settings/payments.tsx'
import { accountContext } from '#plugins/payment/port.ts'
import {
  givenMember,
  givenSessionCookie,
  givenShop,
  type GivenShop,
} from '#tests/support/given-people.ts'

const keyring = parseKeyring(env.KEYRING)
const context = { nonce: '', requestId: '', clientAddress: '127.0.0.1', cachePage: () => {} }
const secret = 'whsec_khong-ai-duoc-thay-khoa-nay'

async function visit(shop: GivenShop, form?: Record<string, string>) {
  const cookie = await givenSessionCookie(shop.owner)
  const init = form ? { method: 'POST', body: new URLSearchParams(form) } : {}
  const request = new Request(`${env.marketOrigin}/seller/${shop.slug}/settings/payments`, {
    ...init,
    headers: { cookie },
  })
  const asked: ActionFunctionArgs = { request, params: { shop: shop.slug }, context }
  return form ? action(asked) : loader(asked)
}

const bankForm = {
  intent: 'bank',
  bankBin: '970405',
  accountNumber: '3300 2012 34567',
  accountName: 'HTX YEN HOA',
  holdMinutes: '60',
  webhookSecret: secret,
}

const rowOf = (shop: GivenShop, provider: string) =>
  asSystem('test looks at an account', (db) =>
    db.gatewayAccount.findUniqueOrThrow({
      where: { shopId_provider: { shopId: shop.id, provider } },
    }),
  )

async function secretsOf(shop: GivenShop, provider: 'bank' | 'vnpay' | 'stripe') {
  const { shopId, configEncrypted: bytes, keyId } = await rowOf(shop, provider)
  const text = open(keyring, { bytes, keyId }, accountContext(shopId, provider)).toString('utf8')
  return JSON.parse(text) as Record<string, string>
}

// What a screen gets holds amounts: a bigint has no JSON of its own.
const text = (value: unknown) =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part))

test('a bank account is saved; its secret is sealed, not shown again, and not in the history', async () => {
  const shop = await givenShop()

  await visit(shop, bankForm)
  const page = await visit(shop)

  expect(page).toMatchObject({
    accounts: { bank: { facts: { bankName: 'Agribank', accountNumber: '3300201234567' } } },
  })
  expect(text(page)).not.toContain(secret)
  expect(await secretsOf(shop, 'bank')).toEqual({ webhookSecret: secret })
  const { configEncrypted } = await rowOf(shop, 'bank')
  expect(Buffer.from(configEncrypted).toString('utf8')).not.toContain(secret)
  const history = await asSystem('test reads the history', (db) =>
    db.auditLog.findMany({ where: { shopId: shop.id, action: 'payment.account-saved' } }),
  )
  expect(history).toHaveLength(1)
  expect(text(history)).not.toContain(secret)
})

test('an empty secret keeps the one that is there; a new one replaces it', async () => {
  const shop = await givenShop()
  await visit(shop, bankForm)

  await visit(shop, { ...bankForm, accountName: 'HTX YEN HOA 2', webhookSecret: '' })
  expect(await secretsOf(shop, 'bank')).toEqual({ webhookSecret: secret })

  await visit(shop, { ...bankForm, webhookSecret: 'a-new-secret-of-theirs' })
  expect(await secretsOf(shop, 'bank')).toEqual({ webhookSecret: 'a-new-secret-of-theirs' })
})

test('a shop without SePay has a secret that nobody knows', async () => {
  const [one, other] = [await givenShop(), await givenShop()]

  await visit(one, { ...bankForm, webhookSecret: '' })
  await visit(other, { ...bankForm, webhookSecret: '' })

  const [first, second] = [await secretsOf(one, 'bank'), await secretsOf(other, 'bank')]
  expect(first.webhookSecret?.length).toBeGreaterThan(20)
  expect(first.webhookSecret).not.toBe(second.webhookSecret)
})

test('another VNPay website needs its own secret; a refused form does not give the secret back', async () => {
  const shop = await givenShop()
  const vnpay = { intent: 'vnpay', tmnCode: 'YENHOA01', secret: 'HASHSECRETOFYENHOA00001' }
  await visit(shop, vnpay)

  const moved = await visit(shop, { ...vnpay, tmnCode: 'YENHOA02', secret: '' })
  const wrong = await visit(shop, { ...vnpay, tmnCode: '!' })

  expect(moved).toMatchObject({ init: { status: 409 } })
  expect(wrong).toMatchObject({ init: { status: 422 } })
  expect(text(wrong)).not.toContain(vnpay.secret)
  expect(await secretsOf(shop, 'vnpay')).toMatchObject({ tmnCode: 'YENHOA01' })
})

test('shoppers see which ways there are and where a transfer goes, and cannot read what is sealed', async () => {
  const shop = await givenShop()
  await visit(shop, bankForm)
  const platform = { vnpay: true, stripe: false }

  const offers = await inMarket({}, (db) => findMethodOffers(db, [shop.id], platform))
  const reading = inMarket({}, (db) => db.$queryRaw`SELECT config_encrypted FROM gateway_account`)

  expect(offers.map((offer) => offer.method)).toEqual(['vnpay', 'bank', 'cod'])
  await expect(reading).rejects.toThrow(/permission denied/)
})

test('switched off, it is not offered; goods of two shops are never offered a transfer', async () => {
  const [shop, other] = [await givenShop(), await givenShop()]
  await visit(shop, bankForm)
  const methods = async (shopIds: string[]) => {
    const platform = { vnpay: true, stripe: true }
    const offers = await inMarket({}, (db) => findMethodOffers(db, shopIds, platform))
    return offers.map((offer) => offer.method)
  }

  expect(await methods([shop.id, other.id])).toEqual(['vnpay', 'stripe', 'cod'])
  await visit(shop, { intent: 'switch', provider: 'bank', isActive: 'off' })

  expect(await methods([shop.id])).toEqual(['vnpay', 'stripe', 'cod'])
})

test('an accountant of the shop does not open this room', async () => {
  const shop = await givenShop()
  const accountant = await givenMember(shop, 'accountant')

  const opening = visit({ ...shop, owner: accountant })

  await expect(opening).rejects.toMatchObject({ init: { status: 403 } })
})
