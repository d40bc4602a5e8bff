// Posts over HTTP(S) to addresses of the public internet only. The address is checked where the connection is made, so
// a name that answers differently a moment later leads nowhere else.
import { lookup as resolve, type LookupAddress, type LookupOptions } from 'node:dns'
import { request as plainRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIP } from 'node:net'

import type { PostProblem, PostResult, WebhookPost, WebhookSender } from '#plugins/webhook/port.ts'
import { isPublicAddress } from './public-address.ts'

type Config = {
  timeoutMs: number
  /** of the answer, in bytes; the rest is not read */
  mostAnswer: number
  /** for development: programs on this machine may be told too, and over plain HTTP */
  allowsPrivate: boolean
}

class PrivateAddress extends Error {}

export function httpsWebhooks(config: Config): WebhookSender {
  return {
    async post(post) {
      const begun = performance.now()
      const told = await send(post, config).catch((error: unknown) => ({
        status: null,
        problem: problemOf(error),
        answer: '',
      }))
      return { ...told, durationMs: Math.round(performance.now() - begun) }
    },
  }
}

function problemOf(error: unknown): PostProblem {
  if (error instanceof PrivateAddress) return 'private-address'
  const isLate = error instanceof Error && error.name === 'TimeoutError'
  return isLate ? 'too-slow' : 'unreachable'
}

type Told = Omit<PostResult, 'durationMs'>

async function send({ url, headers, body }: WebhookPost, config: Config): Promise<Told> {
  const target = new URL(url)
  const isPlain = target.protocol === 'http:'
  if (isPlain && !config.allowsPrivate) throw new PrivateAddress()
  // An address written out is connected to without a look-up.
  const literal = target.hostname.replace(/^\[|\]$/g, '')
  if (isIP(literal) && !isAllowed(literal, config)) throw new PrivateAddress()
  const bytes = Buffer.from(body)
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...headers, 'content-length': String(bytes.length) },
    lookup: lookupFor(config),
    signal: AbortSignal.timeout(config.timeoutMs),
    agent: false,
  }
  return new Promise((done, fail) => {
    const start = isPlain ? plainRequest : secureRequest
    const request = start(target, options, (response) => {
      readAnswer(response, config.mostAnswer).then(done, fail)
    })
    request.on('error', (error) => fail(causeOf(error)))
    request.end(bytes)
  })
}

async function readAnswer(response: IncomingMessage, most: number): Promise<Told> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    parts.push(part)
    length += part.length
    if (length >= most) break
  }
  const answer = Buffer.concat(parts).subarray(0, most).toString('utf8')
  return { status: response.statusCode ?? null, problem: null, answer }
}

// Node hides why a request was given up behind an AbortError.
const causeOf = (error: Error): Error =>
  error.name === 'AbortError' && error.cause instanceof Error ? error.cause : error

const isAllowed = (address: string, { allowsPrivate }: Config) =>
  allowsPrivate || isPublicAddress(address)

type Found = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void

/** Refuses a name as soon as one of its addresses is not public. */
function lookupFor(config: Config) {
  return (name: string, options: LookupOptions, found: Found): void => {
    resolve(name, { ...options, all: true }, (error, addresses) => {
      if (error) return found(error, '')
      const isRefused = addresses.some(({ address }) => !isAllowed(address, config))
      if (isRefused) return found(new PrivateAddress(), '')
      if (options.all) return found(null, addresses)
      const [first] = addresses
      if (!first) return found(new Error('no address'), '')
      found(null, first.address, first.family)
    })
  }
}
