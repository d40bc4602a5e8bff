// What the worker writes about itself: facts first, then a sentence (pino's order).
export type Log = {
  info(facts: object, sentence: string): void
  warn(facts: object, sentence: string): void
  error(facts: object, sentence: string): void
}

export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} }
