// Asking the application for a page, and what is to be known of its answer.
import { randomBytes } from 'node:crypto'

import type { Render } from './options.ts'

// Pages and their data, and feeds that programs fetch.
const cacheable =
  /^(?:text\/(?:html|x-script|csv|xml|plain)|application\/(?:xml|rss\+xml|atom\+xml|manifest\+json))/

export type Rendered = {
  response: Response
  contentType: string
  nonce: string
  tags: readonly string[]
  /** The same for every visitor without cookies of ours. */
  isEverybodys: boolean
}

export type Asker = { requestId: string; clientAddress: string }

export async function renderWith(
  render: Render,
  request: Request,
  asker: Asker,
): Promise<Rendered> {
  const nonce = randomBytes(16).toString('base64')
  const tags = new Set<string>()
  const cachePage = (names: readonly string[]) => names.forEach((name) => tags.add(name))
  const response = await render(request, { ...asker, nonce, cachePage })
  const contentType = response.headers.get('content-type') ?? ''
  const isEverybodys =
    tags.size > 0 &&
    response.status === 200 &&
    cacheable.test(contentType) &&
    !response.headers.has('set-cookie')
  return { response, contentType, nonce, tags: [...tags], isEverybodys }
}
