// One clear sentence for what commonly goes wrong on a machine; anything else keeps its stack.

/** For people: something they can put right. Shown without a stack. */
export class Trouble extends Error {}

export function explain(error: unknown): string {
  if (error instanceof Trouble) return error.message
  const text = error instanceof Error ? `${error.message} ${causeOf(error)}` : String(error)
  const code = (error as NodeJS.ErrnoException | undefined)?.code
  if (code === 'ENOSPC' || code === '53100' || /ENOSPC|no space left on device/i.test(text)) {
    return 'The disk is full: free some space (about 1 GB is needed) and start again.'
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    const path = (error as NodeJS.ErrnoException).path ?? 'a file'
    return `No permission to write ${path}: choose another folder with DATA_DIR=… or another user.`
  }
  if (code === 'ECONNREFUSED') return 'The database named by DATABASE_URL does not answer.'
  return error instanceof Error ? (error.stack ?? error.message) : text
}

const causeOf = ({ cause }: Error) => (cause instanceof Error ? cause.message : '')

/** The last words of a command: the sentence, and exit code 1. */
export function giveUp(error: unknown): never {
  process.stderr.write(`\n${explain(error)}\n`)
  process.exit(1)
}
