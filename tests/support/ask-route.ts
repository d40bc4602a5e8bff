// Calls a route's own loader or action, as Remix would: `askRoute` says only what a browser would notice, the status and
// where it was sent; `lookAt` gives what the loader gave.
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
  const { params } = asking
  return answerOf(await saidBy(() => handler({ request: requestOf(asking), params, context })))
}

export type Looking = {
  /** relative to app/ */
  file: string
  request: Request
  params?: Record<string, string>
  clientAddress?: string
}

/** What a loader gave, whatever its shape, and the tags under which the page may be kept. */
export async function lookAt(looking: Looking): Promise<{ answer: unknown; tags: string[] }> {
  const { file, request, params = {}, clientAddress = context.clientAddress } = looking
  const { loader } = await loadRoute(file)
  if (!loader) throw new Error(`${file} has no loader`)
  const tags: string[] = []
  const cachePage = (names: readonly string[]) => void tags.push(...names)
  const asked = { request, params, context: { ...context, clientAddress, cachePage } }
  return { answer: await saidBy(() => loader(asked)), tags }
}

// A Response or `data()` may be thrown as well as given; an Error is a fault.
async function saidBy(handle: () => unknown): Promise<unknown> {
  try {
    return await handle()
  } catch (thrown) {
    if (thrown instanceof Error) throw thrown
    return thrown
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
export function answerOf(answer: unknown): Answered {
  if (answer instanceof Response) {
    return { status: answer.status, location: answer.headers.get('location') }
  }
  const init = typeof answer === 'object' && answer && 'init' in answer ? answer.init : null
  const status = (init as ResponseInit | null)?.status ?? 200
  return { status, location: null }
}
