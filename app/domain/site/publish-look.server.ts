// Shows a shop's draft to shoppers, or brings an earlier look back. Both are one pointer: what was published stays.
import { recordEvent } from '#app/db/events.server.ts'
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { readLook } from './look.forms.ts'
import { findDraft, findLiveLook, lockLook, writeDraft, type LiveLook } from './look-rows.server.ts'
import { sameLook, type Look, type LookRefusal } from './look.ts'

type Publishing = {
  actorId: string
  /** of the draft that the person saw */
  revision: number
}

/** Throws look.changed-meanwhile, look.nothing-to-publish. */
export async function publishLook(
  db: ShopDb,
  { actorId, revision }: Publishing,
  clock: Clock,
): Promise<void> {
  const shop = await lockLook(db)
  const draft = await findDraft(db)
  const live = await findLiveLook(db, shop)
  if (!draft || sameLook(draft.look, live.look))
    throw refuse<LookRefusal>('look.nothing-to-publish')
  if (draft.revision !== revision) throw refuse<LookRefusal>('look.changed-meanwhile')

  // The look of before the first publishing is a version too: there is always a way back.
  const first = live.version ?? (await addVersion(db, { actorId, look: live.look }, clock))
  const version = await addVersion(db, { actorId, look: draft.look }, clock)
  const change = { shopId: shop.id, actorId, before: { ...live, version: first } }
  await goLive(
    db,
    { ...change, action: 'look.published', after: { version, look: draft.look } },
    clock,
  )
}

type Restoring = { actorId: string; version: number }

/** The draft becomes that look too. The live version again changes nothing. Throws look.no-such-version. */
export async function restoreLook(
  db: ShopDb,
  { actorId, version }: Restoring,
  clock: Clock,
): Promise<void> {
  const shop = await lockLook(db)
  const before = await findLiveLook(db, shop)
  if (before.version === version) return
  const row = await db.shopLookVersion.findFirst({ where: { version }, select: { look: true } })
  if (!row) throw refuse<LookRefusal>('look.no-such-version')

  const look = readLook(row.look)
  const draft = await findDraft(db)
  await writeDraft(db, { actorId, look, before: draft?.look ?? before.look }, clock)
  const change = { shopId: shop.id, actorId, before }
  await goLive(db, { ...change, action: 'look.restored', after: { version, look } }, clock)
}

async function addVersion(
  db: ShopDb,
  { actorId, look }: { actorId: string; look: Look },
  clock: Clock,
): Promise<number> {
  const rows = await db.$queryRaw<{ version: number }[]>`
    INSERT INTO shop_look_version (version, look, published_by, published_at)
    SELECT COALESCE(max(version), 0) + 1, ${JSON.stringify(look)}::jsonb, ${actorId}::uuid, ${clock.now()}
    FROM shop_look_version WHERE shop_id = current_shop_id()
    RETURNING version`
  const [row] = rows
  if (!row) throw new Error('a look was not written')
  return row.version
}

type Change = {
  shopId: string
  actorId: string
  action: 'look.published' | 'look.restored'
  before: LiveLook
  after: { version: number; look: Look }
}

// The shop's row keeps its colour and sign: cards, letters and lists of many shops read them there.
async function goLive(
  db: ShopDb,
  { shopId, actorId, action, before, after }: Change,
  clock: Clock,
): Promise<void> {
  const { accentColor, signMediaId } = after.look.theme
  await db.$executeRaw`
    INSERT INTO shop_look (version) VALUES (${after.version})
    ON CONFLICT (shop_id) DO UPDATE SET version = EXCLUDED.version`
  await db.shop.update({ where: { id: shopId }, data: { accentColor, signMediaId } })
  await recordAudit(
    db,
    {
      shopId,
      actorId,
      action,
      subjectKind: 'shop',
      subjectId: shopId,
      before: factsOf(before),
      after: factsOf(after),
    },
    clock,
  )
  await recordEvent(db, {
    type: 'shop.changed',
    shopId,
    subjectId: shopId,
    payload: { shopId },
    at: clock.now(),
  })
}

// The looks themselves are kept as versions; the history names them.
const factsOf = ({ version, look }: LiveLook) => ({
  version,
  accentColor: look.theme.accentColor,
  signMediaId: look.theme.signMediaId,
  sections: look.sections.map(({ kind }) => kind).join(', '),
})
