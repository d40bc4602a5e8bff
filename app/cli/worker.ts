// The worker process: `npm run worker`.
if (!('NODE_ENV' in process.env)) Object.assign(process.env, { NODE_ENV: 'production' })

const { env } = await import('../env.server.ts')
const { runWorker } = await import('#jobs/worker.ts')

if (!env.DATABASE_URL) throw new Error('DATABASE_URL is not set')
await runWorker(env.DATABASE_URL)
process.exit(0)

export {}
