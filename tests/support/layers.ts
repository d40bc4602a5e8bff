// The table of who may import whom, and the reader that holds it. A path belongs to the first layer that matches.
import { posix } from 'node:path'

import ts from 'typescript'

export type Breach = { file: string; imports: string; because: string }

type Layer = {
  name: string
  is: RegExp
  /** Names of layers it may import; its own is always among them. 'anything' for entry points. */
  may: readonly string[] | 'anything'
  /** npm packages it must not know. */
  never?: RegExp
}

const screens = /^(react|react-dom|@remix-run|@shopify\/hydrogen-react|lucide-react)(\/|$)/
const vendors = /^(vnpay|stripe|nodemailer|meilisearch|bullmq|ioredis|pg|@prisma\/.*)(\/|$)/
const either = new RegExp(`${screens.source}|${vendors.source}`)
const edge = ['lib', 'db', 'domain', 'contract', 'registry', 'env', 'i18n', 'paths']

export const layers: readonly Layer[] = [
  { name: 'test', is: /^tests\/|\.test\.tsx?$|\.spec\.ts$/, may: 'anything' },
  { name: 'seed', is: /^seeds\//, may: 'anything' },
  { name: 'entry', is: /^app\/(cli|server)\/|^app\/entry\.server\.tsx$/, may: 'anything' },
  { name: 'env', is: /^app\/env\.server\.ts$/, may: ['lib'] },
  { name: 'lib', is: /^app\/lib\//, may: [], never: either },
  { name: 'generated', is: /^prisma\//, may: [] },
  { name: 'db', is: /^app\/db\//, may: ['lib', 'generated'], never: screens },
  { name: 'simulator', is: /^plugins\/simulator\//, may: ['lib'], never: either },
  {
    name: 'contract',
    is: /^plugins\/[^/]+\/[^/]+\.ts$|^jobs\/definitions\//,
    may: ['lib'],
    never: either,
  },
  {
    name: 'registry',
    is: /^plugins\/registry\.server\.ts$/,
    may: ['lib', 'db', 'env', 'contract', 'adapter'],
  },
  { name: 'adapter', is: /^plugins\/[^/]+\/[^/]+\//, may: ['lib', 'contract'], never: screens },
  { name: 'domain', is: /^app\/domain\//, may: ['lib', 'db', 'contract'], never: either },
  {
    name: 'job',
    is: /^jobs\//,
    may: ['lib', 'db', 'domain', 'contract', 'registry', 'env'],
    never: screens,
  },
  { name: 'paths', is: /^app\/(seller-)?paths\.ts$/, may: ['lib'], never: either },
  { name: 'i18n', is: /^app\/i18n\//, may: ['lib', 'domain'], never: vendors },
  { name: 'ui', is: /^app\/components\/ui\//, may: ['lib', 'i18n', 'paths'], never: vendors },
  {
    name: 'component',
    is: /^app\/(components\/|root\.tsx|entry\.client\.tsx)/,
    may: ['ui', 'edge', ...edge],
  },
  {
    name: 'edge',
    is: /^app\/routes\/[^/]+\.ts$/,
    may: ['component', 'ui', 'route', ...edge],
    never: vendors,
  },
  {
    name: 'route',
    is: /^app\/routes\//,
    may: ['edge', 'ui', 'component', ...edge],
    never: vendors,
  },
  { name: 'table', is: /^(app|admin)\/(seller-)?routes\.ts$|^app\/future\.d\.ts$/, may: [] },
  {
    name: 'admin',
    is: /^admin\//,
    may: ['lib', 'db', 'domain', 'ui', 'component', 'edge', 'i18n', 'paths'],
    never: vendors,
  },
]

export const layerOf = (path: string): Layer | undefined =>
  layers.find((layer) => layer.is.test(path))

/** Every import of every file that the table does not allow. `files` maps a repository path to its text. */
export function findBreaches(files: ReadonlyMap<string, string>): Breach[] {
  return [...files].flatMap(([file, text]) => {
    const layer = layerOf(file)
    if (!layer) return [{ file, imports: '', because: 'it stands in no layer' }]
    const { importedFiles } = ts.preProcessFile(text, true, true)
    return importedFiles.flatMap(({ fileName }) => {
      const because = whyNot(file, layer, fileName)
      return because ? [{ file, imports: fileName, because }] : []
    })
  })
}

function whyNot(file: string, layer: Layer, specifier: string): string | undefined {
  if (specifier.startsWith('../..')) return 'write #app/…, #plugins/… instead of climbing'
  if (!/^[.#]/.test(specifier)) {
    return layer.never?.test(specifier) ? `${layer.name} does not know ${specifier}` : undefined
  }
  const target = specifier.startsWith('#')
    ? specifier.slice(1)
    : posix.join(posix.dirname(file), specifier)
  const other = layerOf(target)
  if (!other || layer.may === 'anything') return undefined
  if (layer.name === 'adapter') return whyNotFromAdapter(file, target, other)
  if (other.name === layer.name || layer.may.includes(other.name)) return undefined
  return `${layer.name} may not import ${other.name}`
}

function whyNotFromAdapter(file: string, target: string, other: Layer): string | undefined {
  const [, kind, name] = file.split('/')
  if (other.name === 'lib') return undefined
  if (other.name === 'contract' && target.startsWith(`plugins/${kind}/`)) return undefined
  if (target.startsWith(`plugins/${kind}/${name}/`)) return undefined
  if (other.name === 'simulator' && file.includes('/simulator/')) return undefined
  return 'an adapter knows lib, its own port and its own folder'
}
