// The shop's store rooms: where lots lie. Exactly one is the main room; what is made goes there.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordAudit, type AuditEntry } from '#app/domain/tenancy/audit.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import type { InventoryRefusal } from './inventory.ts'

type Location = { shopId: string; id: string; name: string; isDefault: boolean; isOpen: boolean }
const columns = { shopId: true, id: true, name: true, isDefault: true, isOpen: true } as const

/** It lies in the shop's own commune. Throws `location.name-taken`. */
export async function addLocation(
  db: ShopDb,
  { name, actorId }: { name: string; actorId: string },
  clock: Clock,
): Promise<{ id: string }> {
  await lockRooms(db)
  await refuseTakenName(db, name)
  const { id: shopId, communeCode } = await db.shop.findFirstOrThrow({
    select: { id: true, communeCode: true },
  })
  const room = await db.location.create({
    data: { name, communeCode, createdAt: clock.now() },
    select: columns,
  })
  await tell(db, { shopId, actorId, subjectId: room.id, after: { name } }, clock)
  return { id: room.id }
}

/** Throws `location.not-found`, `location.name-taken`. */
export async function renameLocation(
  db: ShopDb,
  { id, name, actorId }: { id: string; name: string; actorId: string },
  clock: Clock,
): Promise<void> {
  const room = await findRoom(db, id)
  await refuseTakenName(db, name, id)
  await db.location.updateMany({ where: { id }, data: { name } })
  const change = { before: { name: room.name }, after: { name } }
  await tell(db, { shopId: room.shopId, actorId, subjectId: id, ...change }, clock)
}

/** What is made from now on goes there. Throws `location.not-found` (also for a closed one). */
export async function makeMainLocation(
  db: ShopDb,
  { id, actorId }: { id: string; actorId: string },
  clock: Clock,
): Promise<void> {
  const room = await findRoom(db, id)
  if (!room.isOpen) throw refuse<InventoryRefusal>('location.not-found')
  if (room.isDefault) return
  await db.location.updateMany({ where: { isDefault: true }, data: { isDefault: false } })
  await db.location.updateMany({ where: { id }, data: { isDefault: true } })
  await tell(
    db,
    { shopId: room.shopId, actorId, subjectId: id, after: { name: room.name, isMain: true } },
    clock,
  )
}

/**
 * A closed room keeps its history and is offered nowhere; open it again at any time. Throws `location.not-found`,
 * `location.is-default`, `location.not-empty`.
 */
export async function setLocationOpen(
  db: ShopDb,
  { id, isOpen, actorId }: { id: string; isOpen: boolean; actorId: string },
  clock: Clock,
): Promise<void> {
  const room = await findRoom(db, id)
  if (room.isOpen === isOpen) return
  if (!isOpen && room.isDefault) throw refuse<InventoryRefusal>('location.is-default')
  const held = await db.stockLevel.count({ where: { locationId: id, onHand: { gt: 0 } } })
  if (!isOpen && held > 0) throw refuse<InventoryRefusal>('location.not-empty')
  await db.location.updateMany({ where: { id }, data: { isOpen } })
  const change = { before: { isOpen: room.isOpen }, after: { isOpen } }
  await tell(db, { shopId: room.shopId, actorId, subjectId: id, ...change }, clock)
}

async function findRoom(db: ShopDb, id: string): Promise<Location> {
  await lockRooms(db)
  const room = await db.location.findFirst({ where: { id }, select: columns })
  if (!room) throw refuse<InventoryRefusal>('location.not-found')
  return room
}

// One change of a shop's rooms at a time: there is always exactly one main room.
const lockRooms = (db: ShopDb) =>
  db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(current_shop_id()::text || ':locations', 14))`

// Compared here: the database's own lower case knows no Vietnamese letters.
async function refuseTakenName(db: ShopDb, name: string, exceptId?: string): Promise<void> {
  const fold = (text: string) => text.normalize('NFC').toLocaleLowerCase('vi')
  const rooms = await db.location.findMany({ select: { id: true, name: true } })
  if (rooms.some((room) => room.id !== exceptId && fold(room.name) === fold(name)))
    throw refuse<InventoryRefusal>('location.name-taken')
}

type Told = Pick<AuditEntry, 'shopId' | 'actorId' | 'subjectId' | 'before' | 'after'>

const tell = (db: ShopDb, told: Told, clock: Clock) =>
  recordAudit(db, { ...told, action: 'location.changed', subjectKind: 'location' }, clock)
