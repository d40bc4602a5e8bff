// A refusal is a "no" that the business expects. It is thrown, so the transaction rolls back, and told to the
// person in their language; everything else that is thrown is a fault.
export class Refusal<Code extends string = string> extends Error {
  readonly code: Code
  /** Facts for the sentence ("còn 3 niêu"), never personal data. */
  readonly detail: Readonly<Record<string, string | number>>

  constructor(code: Code, detail: Record<string, string | number> = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.detail = detail
  }
}

export function refuse<Code extends string>(
  code: Code,
  detail: Record<string, string | number> = {},
): Refusal<Code> {
  return new Refusal(code, detail)
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }

/** Runs `work`; a refusal becomes a value, a fault is thrown on. */
export async function attempt<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, refusal: error as Refusal }
    throw error
  }
}
