// A shop's invoice profile. The first time, and whenever the name or the tax code changes, a new key and
// certificate are made: the certificate must name the seller that the invoices name.
import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import { seal } from '#app/lib/secret-box.ts'
import type { Keyring } from '#app/lib/secret-box.ts'
import type { Clock } from '#app/lib/time.ts'
import { askForDueInvoices } from './due-orders.server.ts'
import { sealContext } from './invoice-rows.server.ts'
import type { InvoiceProfileForm } from './invoice.forms.ts'
import type { InvoiceRefusal } from './invoice.ts'
import { certificateFacts, makeSigningKey } from './signing-key.server.ts'
import { isTaxCode } from './tax-code.ts'

/** Saves the profile and asks for the invoices that were waiting for it. Throws `invoice.bad-tax-code`. */
export async function setUpInvoicing(
  db: ShopDb,
  profile: InvoiceProfileForm,
  { clock, keyring }: { clock: Clock; keyring: Keyring },
): Promise<void> {
  if (!isTaxCode(profile.taxCode)) throw refuse<InvoiceRefusal>('invoice.bad-tax-code')
  const { id: shopId } = await db.shop.findFirstOrThrow({ select: { id: true } })
  const present = await db.invoiceProfile.findUnique({ where: { shopId } })
  const needsKey = !present || !certificateFits(present.certificatePem, profile, clock.now())
  const key = needsKey ? await freshKey(shopId, profile, { clock, keyring }) : null

  if (present) await db.invoiceProfile.update({ where: { shopId }, data: { ...profile, ...key } })
  else if (key) await db.invoiceProfile.create({ data: { ...profile, ...key } })
  await askForDueInvoices(db)
}

function certificateFits(pem: string, profile: InvoiceProfileForm, now: Date): boolean {
  const facts = certificateFacts(pem)
  return (
    facts.taxCode === profile.taxCode &&
    facts.name === profile.sellerName.slice(0, 64) &&
    facts.validFrom <= now &&
    now <= facts.validTo
  )
}

async function freshKey(
  shopId: string,
  profile: InvoiceProfileForm,
  { clock, keyring }: { clock: Clock; keyring: Keyring },
) {
  const holder = { name: profile.sellerName, taxCode: profile.taxCode }
  const key = await makeSigningKey(holder, clock.now())
  const sealed = seal(keyring, key.privateKey, sealContext(shopId))
  return {
    privateKeyEncrypted: sealed.bytes,
    keyId: sealed.keyId,
    certificatePem: key.certificatePem,
  }
}
