// Hears the database say that something was written. A lost notice costs one poll, never an event.
import { Client } from 'pg'
import type { Log } from './log.ts'

export type WakeUp = { stop(): Promise<void> }

const retryMs = 1000

/** Calls `onNotice` with the channel's name; reconnects by itself, and then wakes everyone once. */
export function listen(
  databaseUrl: string,
  channels: readonly string[],
  { onNotice, log }: { onNotice: (channel: string) => void; log: Log },
): WakeUp {
  const state: { isStopping: boolean; client: Client | null; timer: NodeJS.Timeout | undefined } = {
    isStopping: false,
    client: null,
    timer: undefined,
  }

  async function connect(): Promise<void> {
    const client = new Client({ connectionString: databaseUrl, keepAlive: true })
    state.client = client
    client.on('error', (error) => again(client, error))
    client.on('notification', ({ channel }) => onNotice(channel))
    try {
      await client.connect()
      for (const channel of channels)
        await client.query(`LISTEN ${client.escapeIdentifier(channel)}`)
      channels.forEach((channel) => onNotice(channel))
    } catch (error) {
      again(client, error)
    }
  }

  function again(client: Client, error: unknown): void {
    if (state.isStopping || state.client !== client) return
    state.client = null
    log.warn({ err: error }, 'listening for notices was interrupted')
    void client.end().catch(() => undefined) // it is broken already
    state.timer = setTimeout(() => void connect(), retryMs)
  }

  const connecting = connect()
  return {
    async stop() {
      state.isStopping = true
      clearTimeout(state.timer)
      await connecting
      await state.client?.end()
    },
  }
}
