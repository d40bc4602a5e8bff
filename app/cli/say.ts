// What a person sees in the terminal while something is prepared: one line a step, with its time.
// With --json the standard output is for programs.
const out = process.argv.includes('--json') ? process.stderr : process.stdout
const isTerminal = out.isTTY

export const say = (text: string): void => {
  out.write(`${text}\n`)
}

/** Says what is done, does it, and says how long it took. `work` may return a remark. */
export async function step(label: string, work: () => Promise<string | undefined>): Promise<void> {
  const startedAt = performance.now()
  if (isTerminal) out.write(`  … ${label}`)
  const remark = await work()
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  const line = `  ✓ ${label}${remark ? `: ${remark}` : ''} (${seconds} s)`
  out.write(isTerminal ? `\r\u001b[2K${line}\n` : `${line}\n`)
}

/** A bar that redraws itself in a terminal and writes a line every tenth elsewhere. */
export function progressBar(label: string): (done: number, total: number, remark?: string) => void {
  let lastTenth = -1
  return (done, total, remark = '') => {
    const share = total === 0 ? 1 : Math.min(done / total, 1)
    const percent = `${Math.floor(share * 100)}%`.padStart(4)
    if (isTerminal) {
      const bar = '█'.repeat(Math.round(share * 24)).padEnd(24, '░')
      out.write(`\r\u001b[2K  … ${label} ${bar} ${percent} ${remark}`)
      if (share === 1) out.write('\r\u001b[2K')
      return
    }
    const tenth = Math.floor(share * 10)
    if (tenth === lastTenth) return
    lastTenth = tenth
    out.write(`  … ${label} ${percent} ${remark}\n`)
  }
}
