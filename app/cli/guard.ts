// Stops the embedded PostgreSQL when the process that started it is gone without saying so (kill -9, a crash).
// It lives in a session of its own and waits for the end of a pipe from that process.
import { stopClusterIn } from './stop-cluster.ts'

const [dataDir] = process.argv.slice(2)
if (!dataDir) throw new Error('guard: which data folder?')

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // It outlives whoever it guards against.
  })
}
process.stdin.resume()
process.stdin.on('end', () => void stopClusterIn(dataDir).then(() => process.exit(0)))
