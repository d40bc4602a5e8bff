// Statements that an adapter wrote, run as a shopper: for search inside PostgreSQL.
import { inMarket } from './doors.server.ts'

type Statement = { text: string; parameters: unknown[] }

/**
 * Runs them one after another in one market door, with trigram likeness at `likeness` (0 … 1). The text is the
 * adapter's own; what a person typed comes as a parameter.
 */
export function runInMarket(
  statements: readonly Statement[],
  likeness: string,
): Promise<unknown[][]> {
  return inMarket({}, async (db) => {
    await db.$executeRaw`SELECT set_config('pg_trgm.word_similarity_threshold', ${likeness}, true)`
    const answers: unknown[][] = []
    for (const { text, parameters } of statements) {
      answers.push(await db.$queryRawUnsafe<unknown[]>(text, ...parameters))
    }
    return answers
  })
}
