// Every other address: where the shop says that it went, or 404 in the frame, the language and the colours of the host
// that was asked.
import type { LoaderFunctionArgs } from '@remix-run/node'

import { notFound } from './forms.server.ts'
import { movedOrNotFound } from './moved.server.ts'
import { readSite } from './site.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const site = await readSite(request)
  if (site.kind === 'shop') return movedOrNotFound(request, site)
  throw notFound()
}

export const action = () => {
  throw notFound()
}

export default function NotFound() {
  return null
}
