// The web process. `node app/cli/web.ts` serves the build; with --dev it serves the sources with hot reload.
// It also stops when the process that started it goes away.
import { stopWith } from './stop-with.ts'

const isDevelopment = process.argv.includes('--dev')
// React and the build read it while they are loaded, so it is set before anything else is.
if (!('NODE_ENV' in process.env)) {
  Object.assign(process.env, { NODE_ENV: isDevelopment ? 'development' : 'production' })
}

const { startWeb } = await import('../server/start-web.ts')
const web = await startWeb({ isDevelopment })
stopWith(web.stop)
process.send?.('listening')
