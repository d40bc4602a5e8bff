// React's HTML in one piece: no part of a page here waits for data of its own, so its first byte is ready with its last.
import { Writable } from 'node:stream'

import type { ReactElement } from 'react'
import { renderToPipeableStream } from 'react-dom/server'

type Options = {
  /** of the scripts that React writes */
  nonce?: string | undefined
  /** milliseconds after which a page that is not ready is given up */
  cutOffAfter: number
}

/** Rejects with the first thing that failed, or when time is up: half a page is none. */
export function renderWhole(
  page: ReactElement,
  { nonce, cutOffAfter }: Options,
): Promise<Buffer<ArrayBuffer>> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer<ArrayBuffer>>()
  let hasFailed = false
  const fail = (error: unknown) => {
    hasFailed = true
    reject(error instanceof Error ? error : new Error(String(error)))
  }
  const { pipe, abort } = renderToPipeableStream(page, {
    nonce,
    onAllReady: () => hasFailed || pipe(gatherInto(resolve)),
    onShellError: fail,
    onError: fail,
  })
  const cutOff = setTimeout(abort, cutOffAfter)
  return promise.finally(() => clearTimeout(cutOff))
}

function gatherInto(done: (all: Buffer<ArrayBuffer>) => void): Writable {
  const parts: Buffer[] = []
  return new Writable({
    write(chunk: Buffer, _encoding, next) {
      parts.push(withoutPadding(chunk))
      next()
    },
    final(next) {
      done(Buffer.concat(parts))
      next()
    },
  })
}

// React 18 fills the rest of a chunk with zero bytes when a letter of several bytes meets its end (Vietnamese text often
// does). HTML holds no zero byte, so every one at an end is that padding.
function withoutPadding(chunk: Buffer): Buffer {
  let end = chunk.length
  while (end > 0 && chunk[end - 1] === 0) end -= 1
  return chunk.subarray(0, end)
}
