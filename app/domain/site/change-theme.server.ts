// Changes the colour of a shop's site and the sign above it.
import { recordEvent } from '#app/db/events.server.ts'
import type { ShopDb } from '#app/db/doors.server.ts'
import type { StoredPhoto } from '#app/domain/catalog/photo.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'

export type ThemeChange = {
  actorId: string
  /** #rrggbb; pages darken it until text in it can be read */
  accentColor: string
  /** stored before the transaction; null keeps the sign that hangs there */
  sign: StoredPhoto | null
}

/** Throws shop.not-found. The old sign's picture stays stored: the history names it. */
export async function changeTheme(db: ShopDb, change: ThemeChange, clock: Clock): Promise<void> {
  const { actorId, accentColor, sign } = change
  const before = await db.shop.findFirst({
    select: { id: true, accentColor: true, signMediaId: true },
  })
  if (!before) throw refuse('shop.not-found')
  const { id: shopId, ...was } = before
  const media =
    sign && (await db.media.create({ data: { ...sign, alt: '' }, select: { id: true } }))
  const after = { accentColor, signMediaId: media?.id ?? was.signMediaId }
  await db.shop.update({ where: { id: shopId }, data: after })
  await recordAudit(
    db,
    {
      shopId,
      actorId,
      action: 'theme.changed',
      subjectKind: 'shop',
      subjectId: shopId,
      before: was,
      after,
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
