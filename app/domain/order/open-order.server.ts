// Opens an order to whoever knows its code and its telephone number, on this device and for a day. An unknown code
// and a wrong number are the same refusal, and failures are counted, so that neither can be guessed.
import { asSystem, type SystemDb } from '#app/db/doors.server.ts'
import { randomKey, sha256Hex } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'
import {
  foldPhone,
  hasTooManyLookUps,
  lookUpLimits,
  passSeconds,
  type FailedLookUps,
  type LookUpRefusal,
} from './order-pass.ts'

export type LookUp = {
  /** of the whole order, folded */
  code: string
  /** folded */
  phone: string
  /** the network address of the device; only its hash is kept */
  address: string
}

/**
 * Returns the secret of a pass for the cookie. Throws `order.wrong-look-up` and `order.too-many-look-ups`.
 * Opens its own doors: the attempt stays written down although it is refused.
 */
export async function openOrder(lookUp: LookUp, clock: Clock): Promise<{ token: string }> {
  const attemptId = await asSystem('an order is looked for', (db) => beginLookUp(db, lookUp, clock))
  if (!attemptId) {
    const minutes = lookUpLimits.windowSeconds / 60
    throw refuse<LookUpRefusal>('order.too-many-look-ups', { minutes })
  }
  const token = await asSystem('an order is opened', (db) =>
    givePass(db, { ...lookUp, attemptId }, clock),
  )
  if (!token) throw refuse<LookUpRefusal>('order.wrong-look-up')
  return { token }
}

/** Written as failed before anything is compared: guesses in parallel count too. */
async function beginLookUp(db: SystemDb, { code, address }: LookUp, clock: Clock) {
  const hashes = { codeHash: sha256Hex(code), addressHash: sha256Hex(address) }
  const since = addSeconds(clock.now(), -lookUpLimits.windowSeconds)
  const [failures] = await db.$queryRaw<FailedLookUps[]>`
    SELECT count(*) FILTER (WHERE code_hash = ${hashes.codeHash})::int AS code,
           count(*) FILTER (WHERE address_hash = ${hashes.addressHash})::int AS address
    FROM order_look_up
    WHERE at > ${since} AND NOT succeeded
      AND (code_hash = ${hashes.codeHash} OR address_hash = ${hashes.addressHash})`
  if (failures && hasTooManyLookUps(failures)) return null
  const data = { ...hashes, succeeded: false, at: clock.now() }
  return (await db.orderLookUp.create({ data, select: { id: true } })).id
}

async function givePass(
  db: SystemDb,
  { code, phone, attemptId }: LookUp & { attemptId: string },
  clock: Clock,
): Promise<string | null> {
  const group = await db.orderGroup.findUnique({
    where: { code },
    select: { id: true, checkoutId: true },
  })
  const checkout = group && (await db.checkout.findUnique({ where: { id: group.checkoutId } }))
  if (!checkout || foldPhone(checkout.phone) !== phone) return null
  await db.orderLookUp.update({ where: { id: attemptId }, data: { succeeded: true } })
  const token = randomKey()
  const now = clock.now()
  await db.orderPass.create({
    data: {
      tokenHash: sha256Hex(token),
      orderGroupId: group.id,
      createdAt: now,
      expiresAt: addSeconds(now, passSeconds),
    },
  })
  return token
}
