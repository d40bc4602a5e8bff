// A proxy in front of several web processes: every request goes to the next one in turn, so nothing can lean on meeting
// the same process twice. The browser tests run behind it; installations put a proxy of their own there.
import { Agent, createServer, request as ask } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { once } from 'node:events'

export type RoundRobin = { close: () => Promise<void> }

type Target = { port: number; agent: Agent }

/** Resolves when `port` (of this machine only) is open. `targets` are ports of this machine, at least one. */
export async function startRoundRobin(
  port: number,
  targets: readonly [number, ...number[]],
): Promise<RoundRobin> {
  const agent = new Agent({ keepAlive: true })
  let turn = 0
  const server = createServer((req, res) => {
    const next = targets[turn % targets.length] ?? targets[0]
    turn += 1
    forward({ port: next, agent }, req, res)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return { close: () => close(server, agent) }
}

function forward({ port, agent }: Target, req: IncomingMessage, res: ServerResponse): void {
  const before = req.headers['x-forwarded-for']
  const caller = req.socket.remoteAddress ?? ''
  const headers = {
    ...req.headers,
    'x-forwarded-for': before ? `${before.toString()}, ${caller}` : caller,
  }
  const { method, url: path } = req
  const asked = ask({ host: '127.0.0.1', port, agent, method, path, headers })
  asked.on('response', (answer) => {
    res.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
    answer.pipe(res)
    answer.on('error', () => res.destroy())
  })
  asked.on('error', () => {
    if (res.headersSent) res.destroy()
    else
      res.writeHead(502, { 'Content-Type': 'text/plain' }).end('no answer from the web process\n')
  })
  // Whoever asked is gone: the web process is told, as it would be without us.
  res.on('close', () => {
    if (!res.writableFinished) asked.destroy()
  })
  req.pipe(asked)
}

async function close(server: Server, agent: Agent): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  agent.destroy()
  await closed
}
