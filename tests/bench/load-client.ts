// A load generator that does as little as it can: raw sockets, one request at a time on each, answers told apart by
// their Content-Length. Run as a process of its own: node load-client.ts <port> <connections> <seconds> <request>
// It prints how many answers came.
import { connect } from 'node:net'

const [port, connections, seconds, encoded = ''] = process.argv.slice(2)
const request = Buffer.from(encoded, 'base64')
const state = { answers: 0, failed: 0, isOver: false }

for (let at = 0; at < Number(connections); at += 1) open()
setTimeout(
  () => {
    state.isOver = true
    process.stdout.write(JSON.stringify({ answers: state.answers, failed: state.failed }))
    process.exit(0)
  },
  Number(seconds) * 1000,
)

function open(): void {
  const socket = connect(Number(port), '127.0.0.1')
  let [missing, head] = [0, '']
  socket.setNoDelay(true)
  socket.on('connect', () => socket.write(request))
  socket.on('error', () => (state.failed += 1))
  socket.on('data', (chunk: Buffer) => {
    let body = chunk.length
    if (missing === 0) {
      head += chunk.toString('latin1')
      const end = head.indexOf('\r\n\r\n')
      if (end < 0) return
      if (!head.startsWith('HTTP/1.1 200')) state.failed += 1
      missing = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? Number.NaN)
      if (Number.isNaN(missing)) throw new Error(`no length: ${head.slice(0, 300)}`)
      body = head.length - end - 4
      head = ''
    }
    missing -= body
    if (missing > 0) return
    state.answers += 1
    if (!state.isOver) socket.write(request)
  })
}
