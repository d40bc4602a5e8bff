// Which file of the browser bundle a module goes into. A shopper's page is made of a hundred small modules, and in a file
// each they compress a fifth worse than together: on a phone that is a fifth of the wait. So what a product page needs
// goes into three files: what every page has, what a shop's first page has too or any desk may have, and the rest. What
// every page loads once it stands is a fourth.

type Module = { importedIds: readonly string[]; code: string | null }

export type Graph = {
  getModuleInfo: (id: string) => Module | null
  getModuleIds: () => Iterable<string>
}

const everywhere = /\/app\/(?:root|entry\.client)\.tsx/
const firstPages = /\/app\/routes\/home\.tsx/
/** Loaded when the page is ready: see pwa.tsx. */
const afterwards = /\/app\/components\/pwa\/offline-bar\.tsx/
const productPages = /\/app\/routes\/(?:storefront|market)\/product\.tsx/
/** Small things of all screens. */
const common = /\/app\/(?:components\/ui|lib)\/|\/lucide-react\//

/** For Rollup's `manualChunks`: what it does not name goes where Rollup likes. */
export function createBrowserChunks(): (id: string, graph: Graph) => string | undefined {
  let found: ReadonlyMap<string, string> | undefined
  return (id, graph) => {
    found ??= sortModules(graph)
    return found.get(id)
  }
}

function sortModules(graph: Graph): ReadonlyMap<string, string> {
  const ids = [...graph.getModuleIds()]
  const below = (pattern: RegExp) =>
    reachable(
      ids.filter((id) => pattern.test(id)),
      graph,
    )
  const [base, home, product] = [below(everywhere), below(firstPages), below(productPages)]
  const named = new Map<string, string>()
  for (const id of [...below(afterwards)].filter(isOurs)) named.set(id, 'afterwards')
  for (const id of [...base, ...product].filter(isOurs)) {
    if (base.has(id)) named.set(id, 'base')
    else named.set(id, home.has(id) || common.test(id) ? 'shopper' : 'product')
  }
  return named
}

function reachable(from: readonly string[], graph: Graph): Set<string> {
  const seen = new Set(from)
  for (const id of seen) for (const next of importsOf(id, graph)) seen.add(next)
  return seen
}

// Whoever takes one icon imports the list of all of them: only those that are named count.
function importsOf(id: string, graph: Graph): readonly string[] {
  const { importedIds = [], code = '' } = graph.getModuleInfo(id) ?? {}
  const list = importedIds.find((one) => one.endsWith('/lucide-react.mjs'))
  if (list === undefined) return importedIds
  const icons = [...(code ?? '').matchAll(/import \{([^}]*)\} from ["']lucide-react["']/g)]
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => list.replace(/[\w-]+\.mjs$/, `icons/${kebab(name.trim())}.mjs`))
  return [...importedIds.filter((one) => one !== list), ...icons]
}

const kebab = (name: string) => name.replaceAll(/([a-z])([A-Z0-9])/g, '$1-$2').toLowerCase()

// React and Remix are one file already, which changes when they are upgraded only; a route is a file of its own.
const isOurs = (id: string) =>
  !/^\0|\/node_modules\/(?:react|scheduler|@remix-run|turbo-stream)|\/(?:app|admin)\/(?:routes\/|entry\.client|root\.)/.test(
    id,
  )
