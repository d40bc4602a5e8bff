// Renders a page.
// The server puts { nonce } into the load context and the same nonce into the content security policy.
import type { EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'

import { NonceProvider } from '#app/components/nonce.ts'
import { renderWhole } from '#app/components/render-whole.ts'
import { readSessionToken } from '#app/routes/session-cookie.ts'

/** After this long a page that still waits for data is cut off. */
export const streamTimeout = 5000

// A browser may keep a guest's cart on its own disk; a page of somebody who is signed in it may not.
const signedInHeader = 'X-Signed-In'

type LoadContext = { nonce?: string }

// The order of the parameters is Remix's.
// eslint-disable-next-line max-params
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce }: LoadContext,
): Promise<Response> {
  const html = await renderWhole(
    <NonceProvider value={nonce}>
      <RemixServer
        context={remixContext}
        url={request.url}
        nonce={nonce}
        abortDelay={streamTimeout}
      />
    </NonceProvider>,
    { nonce, cutOffAfter: streamTimeout + 1000 },
  )
  headers.set('content-type', 'text/html; charset=utf-8')
  headers.set(signedInHeader, readSessionToken(request) ? 'yes' : 'no')
  return new Response(html, { headers, status })
}
