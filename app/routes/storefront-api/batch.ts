// Gathers what the fields of one answer ask for and asks once. Statements run one after another: a transaction is
// one connection.

export type Batch<Key, Value> = { load(key: Key): Promise<Value> }

export type Turn = <T>(work: () => Promise<T>) => Promise<T>

/** Runs one piece of work at a time, in the order asked. */
export function takeTurns(): Turn {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work, work)
    last = mine.catch(() => undefined)
    return mine
  }
}

/** `find` is called once for all keys asked in the same moment, each key once; what it leaves out is `absent`. */
export function createBatch<Key, Value>(
  turn: Turn,
  find: (keys: Key[]) => Promise<ReadonlyMap<Key, Value>>,
  absent: () => Value,
): Batch<Key, Value> {
  const known = new Map<Key, Promise<Value>>()
  let waiting: { keys: Key[]; found: Promise<ReadonlyMap<Key, Value>> } | null = null

  const join = (key: Key) => {
    waiting ??= open()
    waiting.keys.push(key)
    return waiting.found.then((found) => found.get(key) ?? absent())
  }
  const open = () => {
    const keys: Key[] = []
    const found = settled().then(() => {
      waiting = null
      return turn(() => find(keys))
    })
    return { keys, found }
  }
  return {
    load(key) {
      const asked = known.get(key) ?? join(key)
      known.set(key, asked)
      return asked
    },
  }
}

// After all that is ready now has run: the resolvers of a list of things run in the same moment.
const settled = () =>
  new Promise<void>((resolve) => {
    void Promise.resolve().then(() => process.nextTick(resolve))
  })
