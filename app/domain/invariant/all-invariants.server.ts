// Every invariant of the house. A new context adds its file and its line here.
import type { InvariantCheck } from './invariant.ts'
import { checks as aftersale } from './aftersale-invariants.server.ts'
import { checks as catalog } from './catalog-invariants.server.ts'
import { checks as content } from './content-invariants.server.ts'
import { checks as event } from './event-invariants.server.ts'
import { checks as giftCard } from './gift-card-invariants.server.ts'
import { checks as imports } from './import-invariants.server.ts'
import { checks as inventory } from './inventory-invariants.server.ts'
import { checks as invoice } from './invoice-invariants.server.ts'
import { checks as ledger } from './ledger-invariants.server.ts'
import { checks as look } from './look-invariants.server.ts'
import { checks as message } from './message-invariants.server.ts'
import { checks as metric } from './metric-invariants.server.ts'
import { checks as order } from './order-invariants.server.ts'
import { checks as payment } from './payment-invariants.server.ts'
import { checks as programme } from './programme-invariants.server.ts'
import { checks as stock } from './stock-invariants.server.ts'
import { checks as promotion } from './promotion-invariants.server.ts'
import { checks as shipping } from './shipping-invariants.server.ts'
import { checks as settlement } from './settlement-invariants.server.ts'
import { checks as tenancy } from './tenancy-invariants.server.ts'
import { checks as trace } from './trace-invariants.server.ts'

const byContext: Record<string, readonly InvariantCheck[]> = {
  tenancy,
  catalog,
  content,
  imports,
  inventory,
  stock,
  ledger,
  order,
  shipping,
  payment,
  settlement,
  promotion,
  giftCard,
  invoice,
  trace,
  event,
  look,
  message,
  metric,
  programme,
  aftersale,
}

export type ContextCheck = { context: string; check: InvariantCheck }

export const allChecks: readonly ContextCheck[] = Object.entries(byContext).flatMap(
  ([context, checks]) => checks.map((check) => ({ context, check })),
)
