// A shop with a domain of its own lives there: whoever asks for a page on another of its hosts is led to the same page.
import { redirect } from '@remix-run/node'

import type { Site } from '../site.server.ts'

/** Throws 301, keeping path and query, when this is a look at a page of a shop that is at home elsewhere. */
export function goHome(
  request: Request,
  { origin, homeOrigin }: Pick<Site, 'origin' | 'homeOrigin'>,
) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return
  const [here, home] = [new URL(origin), new URL(homeOrigin)]
  if (here.hostname === home.hostname) return
  const { pathname, search } = new URL(request.url)
  throw redirect(`${home.origin}${pathname}${search}`, 301)
}
