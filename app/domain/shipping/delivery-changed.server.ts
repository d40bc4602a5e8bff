// What follows every change of how a shop brings its goods: a line in its history, and its pages are drawn anew,
// because they show what delivery costs.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordEvent } from '#app/db/events.server.ts'
import type { AuditAction } from '#app/domain/tenancy/audit.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import type { Clock } from '#app/lib/time.ts'

export type DeliveryChange = {
  shopId: string
  actorId: string
  action: Extract<AuditAction, `delivery.${string}`>
  subjectId: string
  before?: Readonly<Record<string, unknown>> | undefined
  after?: Readonly<Record<string, unknown>> | undefined
}

export async function recordDeliveryChange(
  db: ShopDb,
  { before, after, ...change }: DeliveryChange,
  clock: Clock,
): Promise<void> {
  const entry = { ...change, subjectKind: 'delivery' as const }
  await recordAudit(db, { ...entry, ...(before && { before }), ...(after && { after }) }, clock)
  const { shopId } = change
  const event = { type: 'shop.changed', shopId, subjectId: shopId, payload: { shopId } } as const
  await recordEvent(db, { ...event, at: clock.now() })
}
