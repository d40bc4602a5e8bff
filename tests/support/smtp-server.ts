// A mail server of one connection at a time, enough to receive what our SMTP adapter sends and to refuse it.
import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

export type ReceivedMail = {
  from: string
  to: string[]
  headers: Map<string, string>
  source: string
}

export type TestSmtpServer = {
  url: string
  received: ReceivedMail[]
  refuseNext(): void
  close(): Promise<void>
}

/** Listens on a free port of the loopback. */
export async function startSmtpServer(): Promise<TestSmtpServer> {
  const received: ReceivedMail[] = []
  const sockets = new Set<Socket>()
  const mood = { refusing: false }
  const server = createServer((socket) => {
    sockets.add(socket)
    talk(socket, received, mood)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuseNext: () => {
      mood.refusing = true
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function talk(socket: Socket, received: ReceivedMail[], mood: { refusing: boolean }) {
  let buffer = ''
  let data: string[] | null = null
  let envelope = { from: '', to: [] as string[] }
  const say = (line: string) => socket.write(`${line}\r\n`)

  const hear = (line: string) => {
    if (data) {
      if (line !== '.') return void data.push(line.startsWith('..') ? line.slice(1) : line)
      received.push(parse(envelope, data))
      data = null
      return say('250 taken')
    }
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === 'MAIL') envelope = { from: addressIn(line), to: [] }
    if (verb === 'RCPT') {
      if (mood.refusing) {
        mood.refusing = false
        return say('451 try again later')
      }
      envelope.to.push(addressIn(line))
    }
    if (verb === 'DATA') {
      data = []
      return say('354 go on')
    }
    say(verb === 'QUIT' ? '221 bye' : '250 fine')
  }

  say('220 test')
  socket.on('data', (chunk) => {
    buffer += chunk.toString('utf8')
    const lines = buffer.split('\r\n')
    buffer = lines.pop() ?? ''
    lines.forEach(hear)
  })
}

const addressIn = (line: string) => /<([^>]*)>/.exec(line)?.[1] ?? ''

function parse(envelope: { from: string; to: string[] }, lines: string[]): ReceivedMail {
  const source = lines.join('\n')
  const head = source.split('\n\n')[0] ?? ''
  const headers = head
    .replaceAll(/\n[ \t]+/g, ' ')
    .split('\n')
    .map((line): [string, string] => {
      const at = line.indexOf(':')
      return [line.slice(0, at).toLowerCase(), decodeWords(line.slice(at + 1).trim())]
    })
  return { ...envelope, headers: new Map(headers), source }
}

/** RFC 2047 words: =?UTF-8?B?…?= and =?UTF-8?Q?…?= */
function decodeWords(text: string): string {
  return text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_all, kind: string, body: string) =>
      kind.toLowerCase() === 'b' ? Buffer.from(body, 'base64').toString('utf8') : decodeQ(body),
    )
}

function decodeQ(body: string): string {
  const bytes = body
    .replaceAll('_', ' ')
    .replaceAll(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** The base64 part of a content type, decoded. */
export function bodyOf(mail: ReceivedMail, contentType: string): string {
  const part = mail.source
    .split(/\n--/)
    .find((piece) => piece.includes(`Content-Type: ${contentType}`))
  const encoded = part?.split('\n\n').slice(1).join('').split('\n--')[0] ?? ''
  return Buffer.from(encoded, 'base64').toString('utf8')
}
