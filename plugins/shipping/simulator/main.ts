// Starts the simulated carriers from the environment: `node plugins/shipping/simulator/main.ts`.
import { systemClock } from '#app/lib/time.ts'
import { readSimulatorOptions } from './options.ts'
import { startCarrierSimulator } from './server.ts'

const simulator = await startCarrierSimulator(readSimulatorOptions(process.env, systemClock))
process.stdout.write(`Carrier simulator: ${simulator.origin}\n`)

let isStopping = false
const stop = () => {
  if (isStopping) return
  isStopping = true
  void simulator.close().then(() => process.exit(0))
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
// Whoever started it may be killed without a word.
if (process.channel) process.once('disconnect', stop)
// A channel to the parent closes when the parent is gone, however it went.
process.on('disconnect', stop)
