// The development mailbox: a letter is a JSON file named by its id, so sending it again replaces it.
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { fromIso, type Clock } from '#app/lib/time.ts'
import type { Mail, ReadableMailer, SentMail } from '#plugins/mail/port.ts'
import { storedMail } from './wire.ts'

type MailboxConfig = { directory: string; from: string; clock: Clock }

const safeId = /^[\w-]{1,80}$/

export function createMailbox({ directory, from, clock }: MailboxConfig): ReadableMailer {
  const fileOf = (id: string) => join(directory, `${id}.json`)

  async function find(id: string): Promise<SentMail | null> {
    if (!safeId.test(id)) return null
    const text = await readFile(fileOf(id), 'utf8').catch(absent)
    if (text === null) return null
    const mail = storedMail.parse(JSON.parse(text))
    return { ...mail, sentAt: fromIso(mail.sentAt) }
  }

  return {
    id: 'mailbox',
    async send(mail: Mail) {
      if (!safeId.test(mail.id))
        throw new Error('a letter needs an id of letters, digits and dashes')
      await mkdir(directory, { recursive: true })
      const text = JSON.stringify({ ...mail, from, sentAt: clock.now().toISOString() }, null, 2)
      await writeFile(`${fileOf(mail.id)}.part`, text)
      await rename(`${fileOf(mail.id)}.part`, fileOf(mail.id))
    },
    find,
    async list(limit) {
      const files = (await readdir(directory).catch(absent)) ?? []
      const ids = files.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5))
      const letters = await Promise.all(ids.map(find))
      return letters
        .filter((letter) => letter !== null)
        .toSorted((a, b) => b.sentAt.getTime() - a.sentAt.getTime())
        .slice(0, limit)
    },
  }
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
