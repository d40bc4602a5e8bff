// The first thing `npm run …` starts, on whatever Node the machine has: installs what the lockfile says when it is
// not there, then hands over to the pinned Node, which runs app/cli/<task>.ts. Plain JavaScript, no dependency.
import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { withFileLock } from './file-lock.mjs'

const root = path.resolve(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  '../..',
)
const tasks = [
  'demo',
  'dev',
  'test',
  'check',
  'bench',
  'invariants',
  'build',
  'seed',
  'migrate',
  'search-rebuild',
  'rotate-keys',
]

const [task, ...rest] = process.argv.slice(2)
if (!task || !tasks.includes(task)) stopWith(`Which task? One of: ${tasks.join(', ')}.`)

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  stopWith(
    `Niêu needs Node 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org.`,
  )
}
if (!process.env.SKIP_INSTALL && isStale()) {
  await withFileLock(path.join(root, '.data/install.lock'), async () => {
    if (isStale()) install()
  })
}
const node = path.join(root, 'node_modules/node/bin/node')
if (!fs.existsSync(node))
  stopWith('The pinned Node is missing: run `npm ci` without --ignore-scripts.')
const made = spawnSync(node, [path.join(root, 'app/cli/generate.ts')], {
  cwd: root,
  stdio: 'inherit',
})
if (made.status !== 0) process.exit(made.status ?? 130)
handOver()

/** Whether node_modules is not what the lockfile says (npm keeps its own copy of what it installed). */
function isStale() {
  const read = (file) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')).packages
  if (!fs.existsSync(path.join(root, 'node_modules/.package-lock.json'))) return true
  const wanted = read('package-lock.json')
  const present = read('node_modules/.package-lock.json')
  return Object.entries(wanted).some(([name, { version, optional }]) => {
    if (name === '' || (optional && !present[name])) return false
    return present[name]?.version !== version
  })
}

function install() {
  process.stdout.write('Installing what package-lock.json names (once, about a minute) …\n')
  const npm = process.env.npm_execpath
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }
  const done = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, options)
  if (done.status === 0) return
  if (done.signal) process.exit(130)
  const { bavail, bsize } = fs.statfsSync(root)
  const isFull = bavail * bsize < 50_000_000
  stopWith(
    isFull
      ? `The disk is full: installing needs about 1.5 GB in ${root}.`
      : 'npm ci did not finish: see its message above (is the package registry reachable?).',
  )
}

function handOver() {
  const bin = path.join(root, 'node_modules/.bin')
  const settings = path.join(root, '.env')
  const flags = [
    ...(fs.existsSync(settings) ? [`--env-file=${settings}`] : []),
    '--disable-warning=ExperimentalWarning',
  ]
  const child = spawn(node, [...flags, path.join(root, `app/cli/${task}.ts`), ...rest], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` },
  })
  const isGone = () => child.exitCode !== null || child.signalCode !== null
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => isGone() || child.kill(signal))
  }
  // Whoever started us may be killed without a word; then there is nobody to show anything to.
  const elders = readElders()
  setInterval(() => {
    if (readElders() !== elders && !isGone()) child.kill('SIGTERM')
  }, 500).unref()
  child.on('exit', (code, signal) =>
    process.exit(code ?? 128 + (os.constants.signals[signal] ?? 1)),
  )
}

/** Our parent and, where it can be read, its parent: npm starts us through a shell that would outlive it. */
function readElders() {
  const stat = `/proc/${process.ppid}/stat`
  const after = fs.existsSync(stat) ? fs.readFileSync(stat, 'utf8').split(') ').at(-1) : ''
  return `${process.ppid} ${after.split(' ')[1]}`
}

function stopWith(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
