// Which statements are prepared: PostgreSQL parses and plans a named one once a connection, an unnamed one every time,
// and planning a join behind row security takes longer than running it. Only texts that come again get a name, and only
// so many: each costs memory in every connection, and a text built for one question never comes again.

type Limits = {
  /** how often a text is met before it has a name */
  after: number
  /** names that are given in all */
  atMost: number
}

type Statement = { sql: string; args: readonly unknown[] }

/**
 * Names a statement by its text, the same text always the same; empty: it is not worth a name, as those without values
 * (BEGIN, COMMIT), which need no plan.
 */
export function createStatementNames({ after, atMost }: Limits): (statement: Statement) => string {
  const names = new Map<string, string>()
  const met = new Map<string, number>()

  const countOf = (text: string): number => {
    const count = (met.get(text) ?? 0) + 1
    met.set(text, count)
    if (met.size > atMost * 10) met.clear() // made-up texts must not fill the memory
    return count
  }
  return ({ sql, args }) => {
    const known = names.get(sql)
    if (known) return known
    if (args.length === 0 || names.size >= atMost || countOf(sql) < after) return ''
    const name = `s${names.size + 1}`
    names.set(sql, name)
    met.delete(sql)
    return name
  }
}
