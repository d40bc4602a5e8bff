// Fetches from the public web only. The address is checked where the connection is made, and again after every
// redirect, so that a name which leads elsewhere a moment later leads nowhere.
import { lookup as resolve, type LookupAddress, type LookupOptions } from 'node:dns'
import { request as plainRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIP } from 'node:net'

import type { RemoteFiles, RemoteProblem } from '#plugins/remote-file/port.ts'

type Config = {
  timeoutMs: number
  mostRedirects: number
  /** whether a connection to this IP address may be made */
  allows: (address: string) => boolean
}

class Problem extends Error {
  readonly code: RemoteProblem
  constructor(code: RemoteProblem) {
    super(code)
    this.code = code
  }
}

export const httpsFiles = (config: Config): RemoteFiles => ({
  async get(url, mostBytes) {
    try {
      return { bytes: await follow(new URL(url), mostBytes, config) }
    } catch (error) {
      return { problem: problemOf(error) }
    }
  },
})

function problemOf(error: unknown): RemoteProblem {
  if (error instanceof Problem) return error.code
  return error instanceof Error && error.name === 'TimeoutError' ? 'too-slow' : 'unreachable'
}

async function follow(first: URL, mostBytes: number, config: Config): Promise<Uint8Array> {
  let target = first
  for (let step = 0; step <= config.mostRedirects; step += 1) {
    const answer = await ask(target, config)
    const status = answer.statusCode ?? 0
    const { location } = answer.headers
    if (status === 200) return readBody(answer, mostBytes)
    answer.destroy()
    if (status < 300 || status > 399 || !location) throw new Problem('not-found')
    target = new URL(location, target)
  }
  throw new Problem('not-found')
}

function ask(target: URL, config: Config): Promise<IncomingMessage> {
  const isPlain = target.protocol === 'http:'
  if (!isPlain && target.protocol !== 'https:') throw new Problem('not-found')
  // An address written out is connected to without a look-up.
  const literal = target.hostname.replace(/^\[|\]$/g, '')
  if (isIP(literal) && !config.allows(literal)) throw new Problem('private-address')
  const options: RequestOptions = {
    headers: { accept: 'image/*', 'user-agent': 'Nieu (photo import)' },
    lookup: lookupFor(config),
    signal: AbortSignal.timeout(config.timeoutMs),
    agent: false,
  }
  return new Promise((done, fail) => {
    const request = (isPlain ? plainRequest : secureRequest)(target, options, done)
    request.on('error', (error) => fail(causeOf(error)))
    request.end()
  })
}

async function readBody(answer: IncomingMessage, mostBytes: number): Promise<Uint8Array> {
  const parts: Buffer[] = []
  let length = 0
  try {
    for await (const part of answer as AsyncIterable<Buffer>) {
      length += part.length
      if (length > mostBytes) throw new Problem('too-large')
      parts.push(part)
    }
  } catch (error) {
    throw error instanceof Error ? causeOf(error) : error
  }
  return Buffer.concat(parts)
}

// Node hides why a request was given up behind an AbortError.
const causeOf = (error: Error): Error =>
  error.name === 'AbortError' && error.cause instanceof Error ? error.cause : error

type Found = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void

/** Refuses a name as soon as one of its addresses may not be connected to. */
function lookupFor({ allows }: Config) {
  return (name: string, options: LookupOptions, found: Found): void => {
    resolve(name, { ...options, all: true }, (error, addresses) => {
      if (error) return found(error, '')
      if (!addresses.every(({ address }) => allows(address)))
        return found(new Problem('private-address'), '')
      if (options.all) return found(null, addresses)
      const [first] = addresses
      if (!first) return found(new Error('no address'), '')
      found(null, first.address, first.family)
    })
  }
}
