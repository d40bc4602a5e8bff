// What a simulator remembers over a restart. Written whole beside the file and renamed: whoever is killed in between
// leaves the earlier one.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

import type { z } from 'zod'

/** `fresh` when there is no file, or none yet. */
export const readStateFile = <State>(
  file: string | null,
  schema: z.ZodType<State>,
  fresh: State,
): State =>
  file && existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : fresh

export function writeStateFile(file: string | null, state: unknown): void {
  if (!file) return
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, JSON.stringify(state))
  renameSync(`${file}.new`, file)
}
