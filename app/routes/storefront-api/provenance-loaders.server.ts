// Batched reads of where goods come from and where they can be fetched.
import type { MarketDb } from '#app/db/doors.server.ts'
import {
  findProvenanceObjects,
  type ProvenanceKind,
  type ProvenanceObject,
} from '#app/domain/catalog/provenance-objects.server.ts'
import { findPickUpPoints, type PickUpPoint } from '#app/domain/shipping/pick-up-views.server.ts'
import { localDate, type Clock } from '#app/lib/time.ts'
import { createBatch, type Batch, type Turn } from './batch.ts'

export type ProvenanceLoaders = {
  objects: Record<ProvenanceKind, Batch<string, ProvenanceObject | null>>
  /** by shop */
  pickUpPoints: Batch<string, PickUpPoint[]>
}

export function provenanceLoaders(db: MarketDb, clock: Clock, turn: Turn): ProvenanceLoaders {
  const today = localDate(clock.now())
  const objects = (kind: ProvenanceKind) =>
    createBatch<string, ProvenanceObject | null>(
      turn,
      async (ids) => {
        const found = await findProvenanceObjects(db, kind, { filter: { ids }, today })
        return new Map(found.map((one) => [one.id, one]))
      },
      () => null,
    )
  return {
    objects: {
      certificate: objects('certificate'),
      producer: objects('producer'),
      lot: objects('lot'),
    },
    pickUpPoints: createBatch<string, PickUpPoint[]>(
      turn,
      async (shopIds) =>
        Map.groupBy(await findPickUpPoints(db, { shopIds }), ({ shopId }) => shopId),
      () => [],
    ),
  }
}
