// Which part of the table of URLs a request is looked up in. Remix ranks and tries every URL of its table on each
// request, and there are hundreds: a request gets a table of those that can begin as its address does.

type Route = { path?: string | undefined; parentId?: string | undefined }
export type Routes<R extends Route> = Readonly<Record<string, R | undefined>>

/** Browsers ask here for more of the table, whatever the page: it is answered from all of it. */
const wholeTable = '__manifest'

/** The first part of an address, as routes write it; null when the whole table has to answer. */
export function firstPart(pathname: string): string | null {
  const [, first = ''] = pathname.split('/', 2)
  // A page's data is asked for under its address with an ending.
  const bare = pathname.indexOf('/', 1) < 0 ? first.replace(/\.data$/, '') : first
  try {
    const part = decodeURIComponent(bare).toLowerCase()
    if (part === wholeTable) return null
    return part === '_root' ? '' : part
  } catch {
    return null
  }
}

/** What a table has to be asked for: two addresses with the same key are looked up in the same table. */
export function createTableKeys<R extends Route>(
  routes: Routes<R>,
): (pathname: string) => string | null {
  const known = new Set(Object.keys(routes).flatMap((id) => firstOfRoute(routes, id) ?? []))
  return (pathname) => {
    const part = firstPart(pathname)
    return part === null || known.has(part) ? part : ''
  }
}

/** Those that can match below `part`: it, a parameter, or nothing in their first place. */
export function routesBelow<R extends Route>(routes: Routes<R>, part: string): Record<string, R> {
  const fits = (id: string) => {
    const first = firstOfRoute(routes, id)
    return first === null || first === part
  }
  return Object.fromEntries(
    Object.entries(routes).flatMap(([id, route]) => (route && fits(id) ? [[id, route]] : [])),
  )
}

type Build<R extends Route, A extends Route> = { routes: Routes<R>; assets: { routes: Routes<A> } }

/** The build with those alone. What is rendered reads the routes of `assets`, and wants the module of every one. */
export function buildBelow<R extends Route, A extends Route, B extends Build<R, A>>(
  build: B,
  part: string,
): B {
  const assets = { ...build.assets, routes: routesBelow(build.assets.routes, part) }
  return { ...build, assets, routes: routesBelow(build.routes, part) }
}

/** Null for the root, for what stands at `/`, and for what begins with a parameter. */
function firstOfRoute<R extends Route>(routes: Routes<R>, id: string): string | null {
  const parts: string[] = []
  for (let at: string | undefined = id; at !== undefined; at = routes[at]?.parentId) {
    parts.unshift(routes[at]?.path ?? '')
  }
  const first = parts.join('/').split('/').find(Boolean)?.toLowerCase() ?? ''
  return first === '' || /^[:*]/.test(first) || first.endsWith('?') ? null : first
}
