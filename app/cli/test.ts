// `npm test`: everything, in order, whatever fails before; `npm test -- unit e2e` runs those stages only.
import fs from 'node:fs'
import path from 'node:path'

import { root } from './build.ts'
import { explain, giveUp, Trouble } from './explain.ts'
import { isOver, stopRunning } from './run-node.ts'
import { say } from './say.ts'
import { stopWith } from './stop-with.ts'
import { stopBrowserProduct } from './test-browser.ts'
import { lastLine, single, sum, type Counts } from './test-results.ts'
import { stages, type Stage } from './test-stages.ts'
import { ensureTools } from './test-tools.ts'

type Done = { name: string; counts: Counts; seconds: number }

export async function runStages(wanted: readonly string[]): Promise<never> {
  const unknown = wanted.find((name) => !stages.some((stage) => stage.name === name))
  if (unknown)
    giveUp(
      new Trouble(
        `No such stage: ${unknown}. There are ${stages.map(({ name }) => name).join(', ')}.`,
      ),
    )
  const chosen = stages.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
  fs.mkdirSync(path.join(root, '.data/test-results'), { recursive: true })
  try {
    if (chosen.some(({ name }) => name === 'e2e' || name === 'integration')) await ensureTools()
  } catch (error) {
    giveUp(error)
  }
  const done: Done[] = []
  for (const stage of chosen) {
    if (!isOver()) done.push(await runStage(stage))
  }
  if (isOver()) return new Promise<never>(() => undefined) // whoever stops us exits
  const total = sum(done.map(({ counts }) => counts))
  say('')
  for (const { name, counts, seconds } of done) {
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
    say(`  ${name.padEnd(12)} ${lastLine(counts)}${skipped} (${Math.round(seconds)} s)`)
  }
  say(lastLine(total))
  process.exit(total.failed === 0 ? 0 : 1)
}

async function runStage({ name, run }: Stage): Promise<Done> {
  say(`\n── ${name} ${'─'.repeat(60 - name.length)}`)
  const startedAt = performance.now()
  const counts = await run().catch((error: unknown) => {
    say(explain(error))
    return single(false)
  })
  return { name, counts, seconds: (performance.now() - startedAt) / 1000 }
}

stopWith(async () => {
  await stopRunning()
  await stopBrowserProduct()
  say('Stopped before the end.')
}, 1)

if (import.meta.main) await runStages(process.argv.slice(2))
