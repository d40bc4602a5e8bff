// Runs in the shopper's browser, for this host alone. It keeps everybody's copy of pages that were seen (asked for
// without cookies, so they cannot be anybody's own) and the cart of a browser that is not signed in, and shows them when
// the network is away. It sends nothing, queues nothing, and answers no page that the network can answer.

const version = 1
const names = {
  /** the page for when nothing else is kept, with all that it is made of; never thinned out */
  shell: `shell-${version}`,
  pages: `pages-${version}`,
  cart: `cart-${version}`,
  files: `files-${version}`,
}
const most = { pages: 40, files: 200 }
const offlinePage = '/offline'
const cartPage = '/cart'
const languageMark = '/offline-language'
/** A copy that is younger than this is not fetched again. */
const freshMs = 5 * 60_000

// Pages that look the same to everybody; all others are somebody's own.
const everybodys =
  /^\/(?:$|products\/|collections\/|shops(?:\/|$)|pages\/|blogs(?:\/|$)|policies$|trace\/|categories\/|communes\/|compare\/|ranking$)/
const files = /^\/(?:assets|media|icons)\//

self.addEventListener('install', (event) => event.waitUntil(keepOfflinePages()))
self.addEventListener('activate', (event) => event.waitUntil(takeOver()))
self.addEventListener('message', (event) => {
  const work = answerMessage(event.data ?? {})
  if (work) event.waitUntil(work)
})
self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(openPage(event, url))
  else if (files.test(url.pathname) && isWithoutNetwork(event.clientId))
    event.respondWith(openFile(request))
})

async function keepOfflinePages() {
  const cache = await caches.open(names.shell)
  const used = new Set()
  for (const path of [offlinePage, `${offlinePage}?lang=en`]) {
    const answer = await fetch(path, { credentials: 'omit' })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
    const html = await answer.clone().text()
    for (const [file] of html.matchAll(/\/assets\/[\w.-]+/g)) used.add(file)
    await cache.put(path, answer)
  }
  await Promise.all([...used].map((path) => keepFile(cache, path)))
}

async function takeOver() {
  const known = Object.values(names)
  const old = (await caches.keys()).filter((name) => !known.includes(name))
  await Promise.all(old.map((name) => caches.delete(name)))
  await self.registration.navigationPreload?.enable()
  await self.clients.claim()
}

/** What pages tell: see app/components/pwa/worker-messages.ts. */
function answerMessage(message) {
  if (message.type === 'use-new') return self.skipWaiting()
  if (message.type === 'seen') return keepSeen(message)
  if (message.type === 'keep-cart') return keepCart()
  if (message.type === 'drop-cart') return caches.delete(names.cart)
  return undefined
}

async function keepSeen({ path, language, files: used }) {
  const shell = await caches.open(names.shell)
  await shell.put(languageMark, new Response(language))
  const pages = await caches.open(names.pages)
  const url = new URL(path, self.location.origin)
  if (url.origin !== self.location.origin || !everybodys.test(url.pathname)) return
  const key = keyOf(url)
  const kept = await pages.match(key)
  const isSame = kept?.headers.get('content-language') === language
  if (!isSame || Date.now() - Number(kept.headers.get('x-kept-at')) > freshMs) {
    const asked = new URL(url)
    if (language === 'vi') asked.searchParams.delete('lang')
    else asked.searchParams.set('lang', language)
    const answer = await fetch(asked, { credentials: 'omit', headers: { accept: 'text/html' } })
    if (!isPage(answer)) {
      await pages.delete(key)
      return
    }
    await put(pages, key, await marked(answer, language))
    await trim(pages, most.pages)
  }
  await keepFiles(used)
}

async function keepFiles(used) {
  const cache = await caches.open(names.files)
  for (const path of used.slice(0, 80)) await keepFile(cache, path)
  await trim(cache, most.files)
}

async function keepFile(cache, path) {
  const url = new URL(path, self.location.origin)
  if (url.origin !== self.location.origin || !files.test(url.pathname)) return
  if (await cache.match(url.href)) return
  const answer = await fetch(url, { credentials: 'omit' })
  if (answer.ok) await cache.put(url.href, answer)
}

// The one page of somebody's own: kept only when the server says that nobody was signed in.
async function keepCart() {
  const answer = await fetch(cartPage, { headers: { accept: 'text/html' } })
  if (!isPage(answer) || answer.headers.get('x-signed-in') !== 'no') {
    await caches.delete(names.cart)
    return
  }
  const cache = await caches.open(names.cart)
  await cache.put(cartPage, await marked(answer, ''))
}

const isPage = (answer) =>
  answer.status === 200 &&
  !answer.redirected &&
  (answer.headers.get('content-type') ?? '').startsWith('text/html')

async function marked(answer, language) {
  const headers = new Headers(answer.headers)
  headers.set('x-kept-at', String(Date.now()))
  if (language) headers.set('content-language', language)
  // The body is stored as it is read: unpacked.
  for (const name of ['content-encoding', 'content-length']) headers.delete(name)
  return new Response(await answer.arrayBuffer(), { status: 200, headers })
}

// The latest at the end: what was not seen for longest goes first.
async function put(cache, key, answer) {
  await cache.delete(key)
  await cache.put(key, answer)
}

async function trim(cache, size) {
  const keys = await cache.keys()
  await Promise.all(keys.slice(0, -size).map((key) => cache.delete(key)))
}

// The language is no part of what page it is.
function keyOf(url) {
  const key = new URL(url)
  key.searchParams.delete('lang')
  key.hash = ''
  return key.href
}

/** Pages that were opened without the network, for as long as this worker lives. */
const cutOff = new Set()
const isWithoutNetwork = (clientId) => !self.navigator.onLine || cutOff.has(clientId)

async function openPage(event, url) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request))
  } catch (error) {
    cutOff.add(event.resultingClientId)
    const kept = await findKept(url)
    if (kept) return kept
    if (url.pathname === offlinePage) throw error
    const from = encodeURIComponent(`${url.pathname}${url.search}`)
    return Response.redirect(`${offlinePage}?from=${from}`)
  }
}

async function findKept(url) {
  const pages = await caches.open(names.pages)
  if (url.pathname === cartPage) {
    return (await caches.open(names.cart)).match(cartPage)
  }
  if (url.pathname !== offlinePage) {
    return everybodys.test(url.pathname) ? pages.match(keyOf(url)) : undefined
  }
  const shell = await caches.open(names.shell)
  const mark = await shell.match(languageMark)
  const isEnglish = (await mark?.text()) === 'en'
  return shell.match(isEnglish ? `${offlinePage}?lang=en` : offlinePage)
}

async function openFile(request) {
  return (await caches.match(request.url, { ignoreVary: true })) ?? fetch(request)
}
