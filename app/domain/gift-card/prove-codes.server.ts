// Finds cards by what was typed. Codes are looked for in the system's door, because a shopper's own door shows nobody a
// card; failures are counted by network address, so that no card is found by trying.
import { asSystem, type SystemDb } from '#app/db/doors.server.ts'
import { sha256Hex } from '#app/lib/ids.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'
import { provenCard, type CardRow } from './card-rows.server.ts'
import { cardCodeHash } from './gift-card-code.server.ts'
import { normalCardCode, tryLimits, type CodeRefusal, type ProvenCard } from './gift-card.ts'

export type ProveCodes = {
  codes: readonly string[]
  /** a shop's host takes its own cards alone; null on the market, where each card waits for goods of its shop */
  originShopId: string | null
  /** the network address, as far as it tells people apart; only its hash is kept */
  address: string
}

export type ProvenCode =
  { ok: true; code: string; card: ProvenCard } | { ok: false; code: string; why: CodeRefusal }

/** One answer for each code, in their order. Opens a door of its own: a try stays written down. */
export function proveCodes({ codes, ...asked }: ProveCodes, clock: Clock): Promise<ProvenCode[]> {
  if (codes.length === 0) return Promise.resolve([])
  return asSystem('gift card codes are tried', async (db) => {
    const addressHash = sha256Hex(asked.address)
    // Tries of one address wait for each other, so guesses in parallel count too.
    await db.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(${`gift-card ${addressHash}`}, 0))`
    const proven: ProvenCode[] = []
    for (const code of codes) {
      const answer = await proveOne(db, { ...asked, addressHash, code }, clock)
      proven.push(answer)
    }
    return proven
  })
}

type One = Pick<ProveCodes, 'originShopId'> & { addressHash: string; code: string }

async function proveOne(
  db: SystemDb,
  { originShopId, addressHash, code }: One,
  clock: Clock,
): Promise<ProvenCode> {
  const no = (why: CodeRefusal): ProvenCode => ({ ok: false, code, why })
  const since = addSeconds(clock.now(), -tryLimits.windowSeconds)
  const failures = await db.giftCardTry.count({
    where: { addressHash, succeeded: false, at: { gt: since } },
  })
  if (failures >= tryLimits.perAddress) return no('gift-card.too-many-tries')
  const card = await findCard(db, code, clock)
  await db.giftCardTry.createMany({
    data: { addressHash, succeeded: card !== null, at: clock.now() },
  })
  if (!card) return no('gift-card.no-such-code')
  if (originShopId !== null && card.shopId !== originShopId) return no('gift-card.other-shop')
  return card.standing === 'open' ? { ok: true, code, card } : no(`gift-card.${card.standing}`)
}

async function findCard(db: SystemDb, code: string, clock: Clock): Promise<ProvenCard | null> {
  if (!normalCardCode(code)) return null
  const [row] = await db.$queryRaw<CardRow[]>`
    SELECT g.id, g.shop_id AS "shopId", g.last_characters AS "lastCharacters", g.kind, g.balance,
           g.expires_on AS "expiresOn", g.deactivated_at AS "deactivatedAt"
    FROM gift_card g JOIN shop s ON s.id = g.shop_id AND s.status = 'active'
    WHERE g.code_hash = ${cardCodeHash(code)}`
  return row ? provenCard(row, clock) : null
}
