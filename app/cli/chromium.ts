// Which Chromium the browser tests drive: the named one, the system's, Playwright's own.

export type Machine = {
  env: Record<string, string | undefined>
  exists: (file: string) => boolean
  /** Where Playwright would keep its own. */
  ofPlaywright: string | undefined
}

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** undefined when there is none. Throws when CHROMIUM_PATH names something that is not there. */
export function findChromium({ env, exists, ofPlaywright }: Machine): string | undefined {
  const named = env.CHROMIUM_PATH
  if (named) {
    if (exists(named)) return named
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`)
  }
  return [...usual.slice(0, 1), ofPlaywright, ...usual.slice(1)].find(
    (file) => file && exists(file),
  )
}
