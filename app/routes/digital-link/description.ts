// /.well-known/gs1resolver: what this resolver can do.
import type { LoaderFunctionArgs } from '@remix-run/node'

import { readSite } from '../site.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { marketOrigin } = await readSite(request)
  const description = {
    resolverRoot: marketOrigin,
    name: 'Niêu',
    supportedPrimaryKeys: ['01'],
    supportedLinkType: [{ namespace: 'https://ref.gs1.org/voc/', prefix: 'gs1:' }],
    linkTypeDefaultCanBeLinkset: false,
  }
  return Response.json(description, { headers: { 'Access-Control-Allow-Origin': '*' } })
}
