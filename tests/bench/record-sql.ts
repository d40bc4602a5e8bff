// Records every statement that leaves this process, with its values and its answers, and can run the same
// statements again on bare connections. Ids that the database made differ the second time: they are followed.
import pg from 'pg'

type Values = readonly unknown[]
type Query = { text: string; values?: Values; rowMode?: string; types?: unknown }

export type Statement = { query: Query; rows: unknown[] }
/** What one connection was told from BEGIN to COMMIT. */
export type Recorded = Statement[]

export type Recorder = { take: () => Recorded[]; stop: () => void }

/** Everything between two `take`s, a list for each transaction. */
export function recordSql(): Recorder {
  const plain = Object.getOwnPropertyDescriptor(pg.Client.prototype, 'query')
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const send = pg.Client.prototype.query as (this: pg.Client, ...args: unknown[]) => unknown
  const open = new Map<pg.Client, Recorded>()
  let done: Recorded[] = []

  const note = (client: pg.Client, statement: Statement) => {
    const list = open.get(client) ?? []
    open.set(client, [...list, statement])
    if (!/^(COMMIT|ROLLBACK)/i.test(statement.query.text)) return
    done.push(open.get(client) ?? [])
    open.delete(client)
  }
  pg.Client.prototype.query = function recorded(this: pg.Client, ...args: unknown[]) {
    const result = send.apply(this, args)
    const [first, second] = args
    const query =
      typeof first === 'string' ? { text: first, values: second as Values } : (first as Query)
    if (!(result instanceof Promise)) return result
    return result.then((answer: { rows: unknown[] }) => {
      note(this, { query, rows: answer.rows })
      return answer
    })
  } as typeof pg.Client.prototype.query

  const take = () => {
    const taken = done
    done = []
    return taken
  }
  const stop = () => {
    if (plain) Object.defineProperty(pg.Client.prototype, 'query', plain)
  }
  return { take, stop }
}

/** Runs one recorded transaction on a connection of its own. */
export async function replay(client: pg.PoolClient, recorded: Recorded): Promise<void> {
  const renamed = new Map<string, string>()
  for (const { query, rows } of recorded) {
    const values = query.values?.map((value) => follow(value, renamed))
    const answer = await client.query({ ...query, ...(values && { values }) } as pg.QueryConfig)
    noteRenamed([rows, answer.rows], renamed)
  }
}

const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

function follow(value: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (renamed.size === 0) return value
  if (typeof value === 'string') return value.replace(id, (found) => renamed.get(found) ?? found)
  if (Array.isArray(value)) return value.map((one) => follow(one, renamed))
  return value
}

function noteRenamed([before, after]: [unknown, unknown], renamed: Map<string, string>): void {
  if (typeof before === 'string' && typeof after === 'string') {
    const [was, is] = [before.match(id) ?? [], after.match(id) ?? []]
    was.forEach((old, at) => {
      const now = is[at]
      if (now && now !== old) renamed.set(old, now)
    })
  } else if (before && after && typeof before === 'object' && typeof after === 'object') {
    for (const [key, value] of Object.entries(before)) {
      noteRenamed([value, (after as Record<string, unknown>)[key]], renamed)
    }
  }
}
