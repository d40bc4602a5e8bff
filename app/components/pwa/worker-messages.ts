// What a page and the service worker (app/routes/pwa/service-worker.js) say to each other.
import type { Locale } from '#app/i18n/text.ts'

export type WorkerMessage =
  /** the new worker may take over */
  | { type: 'use-new' }
  /** a page was seen; `files` are the pictures, styles and scripts it is made of */
  | { type: 'seen'; path: string; language: Locale; files: string[] }
  | { type: 'keep-cart' }
  | { type: 'drop-cart' }

/**
 * To the worker of this host, also when it does not control this page: one that took over while the page was on its way
 * has claimed only those that were there.
 */
export const tellWorker = (message: WorkerMessage): void =>
  void navigator.serviceWorker.ready.then(({ active }) => active?.postMessage(message))

/** Addresses on this host of what the page has loaded. */
export const loadedFiles = (): string[] => [
  ...new Set(
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ origin }) => origin === location.origin)
      .map(({ pathname, search }) => `${pathname}${search}`)
      .filter((path) => /^\/(assets|media|icons)\//.test(path)),
  ),
]

const pagesCache = /^(pages|cart)-\d+$/

/** When the copy of this page was made that is kept on this device; null when there is none. */
export async function keptAt(path: string): Promise<Date | null> {
  for (const name of await cacheNames()) {
    const kept = await (await caches.open(name)).match(path)
    const at = Number(kept?.headers.get('x-kept-at'))
    if (at) return new Date(at)
  }
  return null
}

export type KeptPage = { path: string; title: string }

/** Pages that open without the network, the latest seen first. */
export async function findKeptPages(): Promise<KeptPage[]> {
  const found: KeptPage[] = []
  for (const name of await cacheNames()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) {
      const answer = await cache.match(request)
      if (!answer?.headers.has('x-kept-at')) continue
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const { pathname, search } = new URL(request.url)
      found.unshift({ path: `${pathname}${search}`, title: page.title })
    }
  }
  return found
}

const cacheNames = async () => (await caches.keys()).filter((name) => pagesCache.test(name))
