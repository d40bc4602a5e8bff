// Every URL of ours with its file, read from the route tables themselves.
import type { DefineRoutes } from '#app/routes.ts'
import { shopRoutes } from '#app/routes.ts'
import { provinceRoutes } from '#admin/routes.ts'

export type ListedRoute = {
  /** as people would type it, with its parameters: /seller/:shop/team */
  path: string
  /** relative to app/ */
  file: string
}

type Listing = { routes: ListedRoute[]; prefix: string }
type Options = { index?: boolean }
type Callback = Parameters<DefineRoutes>[0]

/** Nested routes come with the whole path; a layout is listed too. */
export function listRoutes(): ListedRoute[] {
  const listing: Listing = { routes: [], prefix: '' }
  const define = ((register: Callback) => {
    register(routeInto(listing))
    return {}
  }) as DefineRoutes
  shopRoutes(define)
  provinceRoutes(define)
  return listing.routes
}

function routeInto(listing: Listing): Parameters<Callback>[0] {
  // The parameters are Remix's.
  // eslint-disable-next-line max-params
  return (path, file, optionsOrChildren?: Options | (() => void), children?: () => void) => {
    const nested = typeof optionsOrChildren === 'function' ? optionsOrChildren : children
    const whole = [listing.prefix, path].filter(Boolean).join('/')
    listing.routes.push({ path: `/${whole}`, file })
    if (!nested) return
    const outer = listing.prefix
    listing.prefix = whole
    nested()
    listing.prefix = outer
  }
}
