// Programs the tests need beside npm's packages: a Chromium (demanded), redis-server and xmlsec1 (tests that need
// them say "skipped" where they are absent). Missing ones are installed where that is ours to do.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

import { findChromium } from './chromium.ts'
import { Trouble } from './explain.ts'
import { say } from './say.ts'

/** The path of a Chromium that starts. Throws one sentence when there is none and none can be installed. */
export async function ensureTools(): Promise<{ chromium: string }> {
  const missing = await missingPackages()
  if (missing.length > 0 && isRootOnDebian()) installDebian(missing)
  if (!(await locateChromium())) installWithPlaywright()
  const chromium = await locateChromium()
  if (!chromium) {
    throw new Trouble(
      'No Chromium was found and none could be installed: install one and name it with CHROMIUM_PATH=/path/to/chromium.',
    )
  }
  return { chromium }
}

async function locateChromium(): Promise<string | undefined> {
  const { chromium } = await import('playwright')
  return findChromium({
    env: process.env,
    exists: fs.existsSync,
    ofPlaywright: chromium.executablePath(),
  })
}

async function missingPackages(): Promise<string[]> {
  const missing = (await locateChromium()) ? [] : ['chromium']
  if (!fs.existsSync('/usr/bin/redis-server')) missing.push('redis-server')
  if (!fs.existsSync('/usr/bin/xmlsec1')) missing.push('xmlsec1')
  return missing
}

const isRootOnDebian = () => process.getuid?.() === 0 && fs.existsSync('/etc/debian_version')

function installDebian(packages: readonly string[]): void {
  say(`Installing ${packages.join(', ')} with apt-get …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  apt('update', '-qq')
  // One by one: a package that does not exist here must not keep the others away.
  for (const name of packages) {
    const done = apt('install', '-y', '-qq', '--no-install-recommends', name)
    if (done.status !== 0) say(`${name} could not be installed.`)
  }
}

function installWithPlaywright(): void {
  say('Installing Chromium with Playwright …')
  const program = 'node_modules/playwright/cli.js'
  spawnSync(process.execPath, [program, 'install', 'chromium'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
