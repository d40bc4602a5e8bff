// From the form of an account to the command: what is secret, what may be shown, and what stays as it was.
import type { z } from 'zod'

import { findAccounts } from '#app/domain/payment/account-views.server.ts'
import type { accountForm } from '#app/domain/payment/gateway-account.forms.ts'
import {
  saveGatewayAccount,
  switchGatewayAccount,
} from '#app/domain/payment/save-gateway-account.server.ts'
import { env } from '#app/env.server.ts'
import { randomKey } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import { parseKeyring } from '#app/lib/secret-box.ts'
import { systemClock } from '#app/lib/time.ts'
import type { Staff } from '#app/routes/guards.server.ts'
import { registry } from '#plugins/registry.server.ts'

type Form = z.output<typeof accountForm>
type FormOf<Intent extends Form['intent']> = Extract<Form, { intent: Intent }>

/** Throws `account.*`. */
export function changeAccount(staff: Staff, form: Form): Promise<void> {
  if (form.intent === 'bank') return saveBank(staff, form)
  if (form.intent === 'vnpay') return saveVnpay(staff, form)
  if (form.intent === 'stripe') return saveStripe(staff, form)
  const { provider, isActive } = form
  const change = { shopId: staff.shop.id, provider, isActive, actorId: staff.account.id }
  return staff.inShop((db) => switchGatewayAccount(db, change, systemClock))
}

const context = { keyring: parseKeyring(env.KEYRING), clock: systemClock }
const by = (staff: Staff) => ({ shopId: staff.shop.id, actorId: staff.account.id })

function saveBank(staff: Staff, form: FormOf<'bank'>): Promise<void> {
  const { bankBin, accountNumber, accountName, holdMinutes, webhookSecret } = form
  const bank = registry.bank.banks.find(({ bin }) => bin === bankBin)
  if (!bank) throw refuse('account.unknown-bank')
  const facts = { bankBin, bankName: bank.shortName, accountNumber, accountName, holdMinutes }
  return staff.inShop(async (db) => {
    const isKnown = (await findAccounts(db)).bank !== null
    // A shop without SePay has a secret that nobody knows: its webhook proves nothing.
    const secrets = webhookSecret || (isKnown ? null : randomKey())
    const change = { facts, secrets: secrets === null ? null : { webhookSecret: secrets } }
    await saveGatewayAccount(db, { ...by(staff), provider: 'bank', ...change }, context)
  })
}

function saveVnpay(staff: Staff, { tmnCode, secret }: FormOf<'vnpay'>): Promise<void> {
  return staff.inShop(async (db) => {
    const { vnpay } = await findAccounts(db)
    // The code is sealed with its secret: another code needs its own.
    if (!secret && vnpay?.facts.label !== tmnCode) throw refuse('account.needs-secret')
    const secrets = secret ? { tmnCode, secret } : null
    const change = { facts: { label: tmnCode }, secrets }
    await saveGatewayAccount(db, { ...by(staff), provider: 'vnpay', ...change }, context)
  })
}

function saveStripe(staff: Staff, form: FormOf<'stripe'>): Promise<void> {
  const { label, secretKey, webhookSecret } = form
  // The two are sealed together: one alone would be lost with the other's old value.
  if (Boolean(secretKey) !== Boolean(webhookSecret)) throw refuse('account.needs-secret')
  const secrets = secretKey ? { secretKey, webhookSecret } : null
  return staff.inShop((db) =>
    saveGatewayAccount(
      db,
      { ...by(staff), provider: 'stripe', facts: { label }, secrets },
      context,
    ),
  )
}
