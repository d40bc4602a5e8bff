// POST /.well-known/shopify/monorail/unstable/produce_batch: where hydrogen-react's sendShopifyAnalytics sends what it saw
// of a shopper. Niêu keeps none of it: the events are thrown away unread, and the client is told that all is well.
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'

const headers = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'POST, OPTIONS',
  'access-control-allow-headers': 'content-type',
  'cache-control': 'no-store',
}

export function loader({ request }: Pick<LoaderFunctionArgs, 'request'>) {
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers })
  throw data(null, { status: 405, headers: { allow: 'POST, OPTIONS' } })
}

// A body would be read as a list of results; no body means that nothing went wrong.
export async function action({ request }: Pick<ActionFunctionArgs, 'request'>) {
  if (request.method !== 'POST')
    throw data(null, { status: 405, headers: { allow: 'POST, OPTIONS' } })
  await request.body?.cancel()
  return new Response('', { headers })
}
