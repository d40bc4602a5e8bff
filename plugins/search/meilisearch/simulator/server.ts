// A search server of the tests' own: HTTP on a free port of the loopback, everything in memory.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { ServerError } from './errors.ts'
import { answer, type Peer } from './routes.ts'
import { openStore, type Document } from './store.ts'
import { openTasks, type TaskQueue } from './tasks.ts'

export type SimulatorOptions = {
  key: string
  /** How long a task waits before it is done. */
  taskMs?: number
}

export type Simulator = {
  url: string
  tasks: Pick<TaskQueue, 'all' | 'failNext' | 'pause' | 'resume'>
  /** The uids that are there, in the order of the alphabet. */
  indexes(): string[]
  documents(uid: string): Document[]
  /** "POST /indexes/listings/documents" of every request since the start. */
  requests: readonly string[]
  close(): Promise<void>
}

const largestBody = 100_000_000

export async function startSimulator({ key, taskMs = 5 }: SimulatorOptions): Promise<Simulator> {
  const peer: Peer = { key, store: openStore(), tasks: openTasks(taskMs) }
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(`${request.method ?? ''} ${request.url ?? ''}`)
    respond(peer, request, response).catch((error: unknown) => response.destroy(error as Error))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    tasks: peer.tasks,
    indexes: () =>
      peer.store
        .all()
        .map(({ uid }) => uid)
        .toSorted(),
    documents: (uid) => [...peer.store.get(uid).documents.values()],
    requests,
    close: () =>
      new Promise((resolve) => {
        peer.tasks.close()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function respond(
  peer: Peer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const say = (status: number, body: unknown) =>
    void response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(JSON.stringify(body))
  try {
    const url = new URL(request.url ?? '/', 'http://search')
    const { method = 'GET', headers } = request
    const body = parsed(await bodyOf(request))
    const { status, body: told } = answer(peer, {
      method,
      url,
      authorization: headers.authorization,
      body,
    })
    say(status, told)
  } catch (error) {
    if (!(error instanceof ServerError)) throw error
    say(error.status, error.body)
  }
}

function parsed(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch (error) {
    const why = error instanceof Error ? error.message : ''
    throw new ServerError(
      'malformed_payload',
      `The Json payload provided is malformed. \`${why}\`.`,
    )
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > largestBody)
      throw new ServerError('payload_too_large', 'The provided payload reached the size limit.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
