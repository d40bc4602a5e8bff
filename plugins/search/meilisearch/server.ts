// The server behind the npm client: our own fetch, every answer within a time, and faults that say in a sentence what
// was wanted. A key is never part of a fault.
import {
  Meilisearch,
  MeilisearchApiError,
  type EnqueuedTaskPromise,
  type MeilisearchErrorResponse,
} from 'meilisearch'

export type ServerConfig = {
  url: string
  /** may search, write documents and settings, and swap indexes; absent on a server without a master key */
  key?: string | undefined
  fetch: typeof fetch
  /** for one answer */
  timeoutMs: number
  /** for a change to be seen: the server works through its tasks one after another */
  taskTimeoutMs: number
}

export class SearchServerFault extends Error {
  /** as the server names it; null when it did not answer */
  readonly code: string | null

  constructor(wanted: string, { code, because }: { code: string | null; because: unknown }) {
    super(`${wanted}: ${sentence(code, because)}`, { cause: because })
    this.name = 'SearchServerFault'
    this.code = code
  }
}

export type SearchServer = {
  client: Meilisearch
  /** Throws SearchServerFault; `wanted` begins its sentence. */
  ask<T>(wanted: string, call: () => Promise<T>): Promise<T>
  /** The same, and waits until the task is done. Throws when the task fails. */
  finish(wanted: string, call: () => EnqueuedTaskPromise): Promise<void>
}

export function openServer(config: ServerConfig): SearchServer {
  const client = new Meilisearch({
    host: config.url,
    ...(config.key !== undefined && { apiKey: config.key }),
    timeout: config.timeoutMs,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the client's only way to another fetch than the global
    httpClient: answering(config.fetch),
  })

  async function ask<T>(wanted: string, call: () => Promise<T>): Promise<T> {
    try {
      return await call()
    } catch (error) {
      throw new SearchServerFault(wanted, { code: codeOf(error), because: error })
    }
  }

  async function finish(wanted: string, call: () => EnqueuedTaskPromise): Promise<void> {
    const wait = { timeout: config.taskTimeoutMs, interval: 50 }
    const task = await ask(wanted, () => call().waitTask(wait))
    if (task.status === 'succeeded') return
    const told = task.error ?? { code: task.status, message: `the task was ${task.status}` }
    throw new SearchServerFault(wanted, { code: told.code, because: new Error(told.message) })
  }

  return { client, ask, finish }
}

/** With a fetch of one's own the client leaves it to that to read the answer and to throw. */
const answering =
  (fetching: typeof fetch): typeof fetch =>
  async (...request: Parameters<typeof fetch>) => {
    const response = await fetching(...request)
    const body = parsed(await response.text())
    if (!response.ok) throw new MeilisearchApiError(response, body as MeilisearchErrorResponse)
    return body as Response
  }

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined // a proxy's page: the status says enough
  }
}

// The client wraps what the fetch threw.
function refusalIn(error: unknown): MeilisearchApiError | null {
  if (error instanceof MeilisearchApiError) return error
  return error instanceof Error && error.cause !== undefined ? refusalIn(error.cause) : null
}

const codeOf = (error: unknown): string | null => refusalIn(error)?.cause?.code ?? null

function sentence(code: string | null, because: unknown): string {
  if (code === 'index_not_found') return 'the index is not there (npm run search:rebuild makes it)'
  const refusal = refusalIn(because)
  if (refusal) return `Meilisearch answers ${refusal.response.status} ${refusal.message}`
  return because instanceof Error ? because.message : 'no answer'
}
