// Starts the simulated carriers from the environment: `node plugins/shipping/simulator/main.ts`.
import { systemClock } from '#app/lib/time.ts'
import { stopWithParent } from '#plugins/simulator/stop-with-parent.ts'
import { readSimulatorOptions } from './options.ts'
import { startCarrierSimulator } from './server.ts'

const simulator = await startCarrierSimulator(readSimulatorOptions(process.env, systemClock))
process.stdout.write(`Carrier simulator: ${simulator.origin}\n`)

stopWithParent(() => simulator.close())
