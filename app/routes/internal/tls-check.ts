// /internal/tls-check?domain=: our proxy asks whether it may have a certificate made for a host. 200 or 404, for
// machines of our own network alone.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'

import { readHostName } from '#app/domain/site/site.ts'

import { notFound, readQuery } from '../forms.server.ts'
import { isHostOfOurs } from '../site.server.ts'
import { isFromInside } from './from-inside.ts'

const question = z.object({ domain: z.string().max(300).catch('').default('') })

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (!isFromInside(request, context.clientAddress)) throw notFound()
  const { domain } = readQuery(request, question)
  const isOurs = isHostText(domain) && (await isHostOfOurs(domain.toLowerCase()))
  return new Response(isOurs ? 'ours\n' : 'not ours\n', {
    status: isOurs ? 200 : 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}

// A name of the public DNS as it stands, or one that only this machine knows ("yen-hoa.localhost").
const isHostText = (text: string) =>
  readHostName(text) === text.toLowerCase() || /^([a-z0-9-]{1,63}\.)?localhost$/i.test(text)
