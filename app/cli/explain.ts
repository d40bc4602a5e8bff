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
  const aboutDatabase = code === undefined ? undefined : databaseTroubles[code]
  if (aboutDatabase) return `DATABASE_URL: ${aboutDatabase}`
  return error instanceof Error ? (error.stack ?? error.message) : text
}

const databaseTroubles: Record<string, string> = {
  ECONNREFUSED: 'nothing answers there.',
  ENOTFOUND: 'there is no such host.',
  '3D000': 'there is no such database: create it first (CREATE DATABASE …).',
  '28P01': 'the password is wrong.',
  '42501':
    'that role may not migrate: name the owner in DATABASE_OWNER_URL (it makes roles and extensions).',
}

const causeOf = ({ cause }: Error) => (cause instanceof Error ? cause.message : '')

/** The last words of a command: the sentence, and exit code 1. */
export function giveUp(error: unknown): never {
  process.stderr.write(`\n${explain(error)}\n`)
  process.exit(1)
}
