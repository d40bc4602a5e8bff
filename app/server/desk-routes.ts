// Which part of the URLs a request is looked up in. Remix tries every URL of the table on each request, and most of
// them are of the desks: shoppers' requests get a table without those.

/** What the first part of a desk's URL is; also the address where browsers ask for more of the table. */
const desk = /^\/?(?:seller|operator|admin|__manifest)(?=\/|\.|$)/i

export const isDeskPath = (path: string): boolean => desk.test(path)

/** Keyed by id, as a build has them; those below a layout that went go with it, for nothing leads to them. */
export function withoutDesks<Route extends { path?: string | undefined }>(
  routes: Readonly<Record<string, Route | undefined>>,
): Record<string, Route> {
  const kept = Object.entries(routes).flatMap(([id, route]) =>
    route && !isDeskPath(route.path ?? '') ? [[id, route] as const] : [],
  )
  return Object.fromEntries(kept)
}
