// `npm run keys:rotate`: seals every secret in the database again with the first key of KEYRING. Afterwards the keys
// behind it may be taken off. Stopped or killed, it goes on where it was.
import path from 'node:path'

import { closeDatabase, configureDatabase } from '#app/db/client.server.ts'
import { rotateKeys } from '#app/domain/operation/rotate-keys.server.ts'
import { env } from '#app/env.server.ts'
import { parseKeyring } from '#app/lib/secret-box.ts'
import { giveUp } from './explain.ts'
import { installationSecrets } from './installation.ts'
import { openProductDatabase } from './product-database.ts'
import { say } from './say.ts'

const dataDir = path.resolve(env.DATA_DIR)
try {
  const database = await openProductDatabase(dataDir)
  configureDatabase({ url: database.appUrl, poolSize: 2 })
  try {
    // A demo keeps its keys beside its data; a server is given them.
    const text = database.isEmbedded ? installationSecrets(dataDir).KEYRING : env.KEYRING
    const keyring = parseKeyring(process.env.KEYRING ?? text)
    for (const { table, resealed } of await rotateKeys(keyring))
      say(`${table}: ${resealed} sealed again with ${keyring.current}`)
  } finally {
    await closeDatabase()
    if (!database.wasRunning) await database.stop()
  }
} catch (error) {
  giveUp(error)
}
