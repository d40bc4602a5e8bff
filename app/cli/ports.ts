// Finding out early, and in words, that a port is taken.
import net from 'node:net'

import { Trouble } from './explain.ts'

/** Throws a sentence naming the port, what it is for and what to do. */
export async function demandFreePort(port: number, purpose: string): Promise<void> {
  if (await isFree(port)) return
  throw new Trouble(
    `Port ${port} (${purpose}) is already in use, perhaps by an earlier start. ` +
      `Stop that one or choose another: PORT=${port + 1000} npm run demo`,
  )
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else if (error.code === 'EACCES')
        reject(new Trouble(`Port ${port} needs more rights: choose one above 1023.`))
      else reject(error)
    })
    probe.listen(port, () => probe.close(() => resolve(true)))
  })
}

/** A port nobody uses at this moment, whose neighbour is free too. */
export async function findFreePorts(): Promise<number> {
  for (let tried = 0; tried < 50; tried += 1) {
    const port = 20_000 + Math.floor(Math.random() * 20_000)
    if ((await isFree(port)) && (await isFree(port + 1))) return port
  }
  throw new Trouble('No free port was found.')
}
