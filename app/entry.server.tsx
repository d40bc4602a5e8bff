// Renders a page. People get the shell at once and the rest streamed; crawlers wait for the whole page.
// The server puts { nonce } into the load context and the same nonce into the content security policy.
import { Transform } from 'node:stream'

import { createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'

import { NonceProvider } from '#app/components/nonce.ts'
import { readSessionToken } from '#app/routes/session-cookie.ts'

/** After this long a page that still waits for data is cut off. */
export const streamTimeout = 5000

// A browser may keep a guest's cart on its own disk; a page of somebody who is signed in it may not.
const signedInHeader = 'X-Signed-In'

type LoadContext = { nonce?: string }

// The order of the parameters is Remix's.
// eslint-disable-next-line max-params
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce }: LoadContext,
): Promise<Response> {
  const waitsForAll = isbot(request.headers.get('user-agent')) || remixContext.isSpaMode
  const page = (
    <NonceProvider value={nonce}>
      <RemixServer
        context={remixContext}
        url={request.url}
        nonce={nonce}
        abortDelay={streamTimeout}
      />
    </NonceProvider>
  )
  headers.set(signedInHeader, readSessionToken(request) ? 'yes' : 'no')
  return render(page, { status, headers, nonce, waitsForAll })
}

// React 18 fills the rest of a chunk with zero bytes when a letter of several bytes meets its end (Vietnamese
// text often does). HTML holds no zero byte, so every one of them is that padding.
const withoutPadding = () =>
  new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk)
    },
  })

type Rendering = {
  status: number
  headers: Headers
  nonce: string | undefined
  waitsForAll: boolean
}

function render(page: React.ReactElement, rendering: Rendering): Promise<Response> {
  const { headers, nonce, waitsForAll } = rendering
  return new Promise((resolve, reject) => {
    let { status } = rendering
    let isShellSent = false
    const send = () => {
      isShellSent = true
      const body = withoutPadding()
      headers.set('content-type', 'text/html; charset=utf-8')
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
      pipe(body)
    }
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      ...(waitsForAll ? { onAllReady: send } : { onShellReady: send }),
      onShellError: reject,
      onError(error) {
        status = 500
        // Before the shell is sent the rejection above reports it; afterwards only this line can.
        if (isShellSent)
          process.emitWarning(error instanceof Error ? error : new Error(String(error)))
      },
    })
    setTimeout(abort, streamTimeout + 1000).unref()
  })
}
