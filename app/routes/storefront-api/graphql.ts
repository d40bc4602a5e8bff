// POST /api/{version}/graphql.json on every host of ours: the Storefront API for browsers and Hydrogen apps anywhere.
import {
  data,
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
} from '@remix-run/node'

import { answerHttp, corsHeaders, problem } from './http.server.ts'

export function loader({ request }: Pick<LoaderFunctionArgs, 'request'>) {
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: corsHeaders })
  return problem(405, 'Send the operation as POST with a JSON body {"query", "variables"}.')
}

type Posted = Pick<ActionFunctionArgs, 'request' | 'params'> & {
  context: Pick<AppLoadContext, 'clientAddress'>
}

export async function action({ request, params, context }: Posted) {
  if (request.method !== 'POST')
    throw data(null, { status: 405, headers: { allow: 'POST, OPTIONS' } })
  return answerHttp({ request, version: params.version ?? '', address: context.clientAddress })
}
