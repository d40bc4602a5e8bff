// `npm run demo`: the whole product on this machine, from nothing to an open door. Ctrl-C stops all of it.
// With --dev (`npm run dev`) the pages come from the sources, with hot reload.
import path from 'node:path'

import { giveUp, Trouble } from './explain.ts'
import { holderOf, isAlive } from './file-lock.mjs'
import { resetInstallation } from './installation.ts'
import { startProduct, type Product } from './product.ts'
import { say } from './say.ts'
import { stopWith } from './stop-with.ts'
import { sayWelcome } from './welcome.ts'

const port = Number(process.env.PORT ?? 3000)
const dataDir = path.resolve(process.env.DATA_DIR ?? '.data')

const state: { product?: Product } = {}
// Stopped while it still prepares: its children notice that we are gone and stop by themselves.
stopWith(async () => {
  say('\nStopping …')
  await state.product?.stop()
  say('Everything has stopped.')
})

try {
  if (!Number.isInteger(port) || port < 1 || port > 65_534) {
    throw new Trouble('PORT is a number from 1 to 65534.')
  }
  if (process.argv.includes('--reset')) reset()
  say(`Niêu · data in ${dataDir}`)
  const product = await startProduct({
    port,
    dataDir,
    isDevelopment: process.argv.includes('--dev'),
  })
  state.product = product
  sayWelcome(product.origin)
  const how = await product.broken
  await product.stop()
  throw new Trouble(how)
} catch (error) {
  giveUp(error)
}

function reset(): void {
  const holder = holderOf(path.join(dataDir, 'running'))
  if (holder !== undefined && isAlive(holder)) {
    throw new Trouble(`Process ${holder} runs the product on ${dataDir}: stop it before --reset.`)
  }
  resetInstallation(dataDir)
}
