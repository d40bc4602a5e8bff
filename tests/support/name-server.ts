// A DNS server on a free port that knows TXT records, as a registrar's would answer.
import { createSocket, type Socket } from 'node:dgram'

export type NameServer = { address: string; close(): void }

/** `texts` is asked for every name; null: no such name, 'silent': no answer at all. */
export async function startNameServer(
  texts: (name: string) => readonly string[] | null | 'silent',
): Promise<NameServer> {
  const socket = createSocket('udp4')
  socket.on('message', (query, from) => {
    const { name, end } = readName(query, 12)
    const found = texts(name)
    if (found === 'silent') return
    const answer = answerTo(query, end + 4, found)
    socket.send(answer, from.port, from.address)
  })
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  return { address: `127.0.0.1:${portOf(socket)}`, close: () => socket.close() }
}

const portOf = (socket: Socket) => socket.address().port

function readName(message: Buffer, start: number): { name: string; end: number } {
  const labels: string[] = []
  let at = start
  for (let length = message.readUInt8(at); length > 0; length = message.readUInt8(at)) {
    labels.push(message.toString('ascii', at + 1, at + 1 + length))
    at += 1 + length
  }
  return { name: labels.join('.'), end: at + 1 }
}

function answerTo(query: Buffer, questionEnd: number, texts: readonly string[] | null): Buffer {
  const header = Buffer.from(query.subarray(0, 12))
  header.writeUInt16BE(texts ? 0x8180 : 0x8183, 2)
  header.writeUInt16BE(texts?.length ?? 0, 6)
  header.writeUInt16BE(0, 8)
  header.writeUInt16BE(0, 10)
  const records = (texts ?? []).map(recordOf)
  return Buffer.concat([header, query.subarray(12, questionEnd), ...records])
}

// A pointer to the question's name, TXT, IN, no time to live, then strings of at most 255 bytes.
function recordOf(text: string): Buffer {
  const bytes = Buffer.from(text)
  const parts: Buffer[] = []
  for (let at = 0; at < bytes.length; at += 255) {
    const part = bytes.subarray(at, at + 255)
    parts.push(Buffer.from([part.length]), part)
  }
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(12)
  head.writeUInt16BE(0xc00c, 0)
  head.writeUInt16BE(16, 2)
  head.writeUInt16BE(1, 4)
  head.writeUInt16BE(body.length, 10)
  return Buffer.concat([head, body])
}
