// Calls a route's own loader or action, as Remix would, and says only what a browser would notice: the status, and
// where it was sent.
import { pathToFileURL } from 'node:url'
import type { ActionFunction, LoaderFunction } from '@remix-run/node'

export type Asking = {
  /** relative to app/ */
  file: string
  /** with its parameters filled in, and a query if any */
  path: string
  params: Record<string, string>
  cookie: string | null
  /** what is submitted; nothing means looking */
  form?: Record<string, string>
  host?: string
}

export type Answered = { status: number; location: string | null }

type Module = { loader?: LoaderFunction; action?: ActionFunction }

export async function loadRoute(file: string): Promise<Module> {
  const url = pathToFileURL(new URL(`../../app/${file}`, import.meta.url).pathname)
  return (await import(/* @vite-ignore */ url.pathname)) as Module
}

export async function askRoute(asking: Asking): Promise<Answered> {
  const { loader, action } = await loadRoute(asking.file)
  const handler = asking.form ? action : loader
  if (!handler) return { status: 405, location: null }
  try {
    return answerOf(await handler({ request: requestOf(asking), params: asking.params, context }))
  } catch (thrown) {
    if (thrown instanceof Error) throw thrown
    return answerOf(thrown)
  }
}

const context = {
  nonce: 'test',
  requestId: 'test',
  clientAddress: '192.0.2.1',
  cachePage: () => undefined,
}

function requestOf({ path, cookie, form, host = 'localhost:3000' }: Asking): Request {
  const headers = new Headers(cookie ? { cookie } : {})
  return new Request(`http://${host}${path}`, {
    headers,
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  })
}

/** A Response, what `data()` makes, or a plain value. */
function answerOf(answer: unknown): Answered {
  if (answer instanceof Response) {
    return { status: answer.status, location: answer.headers.get('location') }
  }
  const init = typeof answer === 'object' && answer && 'init' in answer ? answer.init : null
  const status = (init as ResponseInit | null)?.status ?? 200
  return { status, location: null }
}
