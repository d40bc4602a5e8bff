// Whose harvest is in a lot: followed back along the lots that went into it, each in proportion to what was used of it.
import type { ShopDb } from '#app/db/doors.server.ts'
import { conversion } from '#app/domain/trace/units.ts'
import {
  lotGrades,
  usualGrade,
  type Contribution,
  type LotGrade,
  type SoldLot,
} from './member-share.ts'

type LotRow = {
  id: string
  made: number
  unit: string
  householdId: string | null
  grade: string | null
}
type EdgeRow = { inputId: string; outputId: string; quantity: number; unit: string }

/** One query for the lots, one for what went into what, however deep. */
export async function findLotSources(
  db: ShopDb,
  lotIds: readonly string[],
): Promise<Map<string, SoldLot>> {
  const edges = await db.$queryRaw<EdgeRow[]>`
    WITH RECURSIVE back AS (
      SELECT e.input_lot_id, e.output_lot_id, e.quantity, e.unit FROM lot_edge e
      WHERE e.shop_id = current_shop_id() AND e.output_lot_id = ANY(${[...lotIds]}::uuid[])
      UNION
      SELECT e.input_lot_id, e.output_lot_id, e.quantity, e.unit
      FROM lot_edge e JOIN back b ON e.output_lot_id = b.input_lot_id
      WHERE e.shop_id = current_shop_id())
    SELECT input_lot_id AS "inputId", output_lot_id AS "outputId", quantity::float8 AS quantity, unit FROM back`
  const ids = new Set([...lotIds, ...edges.map(({ inputId }) => inputId)])
  const rows = await db.$queryRaw<LotRow[]>`
    SELECT l.id, l.quantity_made::float8 AS made, l.unit, COALESCE(l.household_id, p.household_id) AS "householdId", g.grade
    FROM lot l
      LEFT JOIN plot p ON p.shop_id = l.shop_id AND p.id = l.plot_id
      LEFT JOIN lot_grade g ON g.shop_id = l.shop_id AND g.lot_id = l.id
    WHERE l.shop_id = current_shop_id() AND l.id = ANY(${[...ids]}::uuid[])`
  const lots = new Map(rows.map((row) => [row.id, row]))
  const inputs = Map.groupBy(edges, ({ outputId }) => outputId)
  return new Map(
    lotIds.flatMap((id) => {
      const lot = lots.get(id)
      return lot ? [[id, { made: lot.made, from: sourcesOf(lot, { lots, inputs }) }] as const] : []
    }),
  )
}

type Graph = { lots: ReadonlyMap<string, LotRow>; inputs: ReadonlyMap<string, EdgeRow[]> }

// Edges never run in a circle: an output is made after its inputs (the trace invariants hold that).
function sourcesOf(lot: LotRow, graph: Graph): Contribution[] {
  const inputs = graph.inputs.get(lot.id) ?? []
  if (inputs.length === 0)
    return [{ householdId: lot.householdId, weight: lot.made, grade: gradeOf(lot) }]
  return inputs.flatMap((edge) => {
    const input = graph.lots.get(edge.inputId)
    if (!input) return []
    const used = edge.quantity * (conversion(edge.unit, input.unit) ?? 1)
    const share = input.made > 0 ? used / input.made : 0
    return sourcesOf(input, graph).map((from) => ({ ...from, weight: from.weight * share }))
  })
}

const gradeOf = ({ grade }: LotRow): LotGrade =>
  lotGrades.find((one) => one === grade) ?? usualGrade
