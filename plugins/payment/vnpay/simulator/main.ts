// Starts the simulated gateway from the environment: `node plugins/payment/vnpay/simulator/main.ts`.
import { systemClock } from '#app/lib/time.ts'
import { stopWithParent } from '#plugins/simulator/stop-with-parent.ts'
import { readSimulatorOptions } from './options.ts'
import { startSimulator } from './server.ts'

const simulator = await startSimulator(readSimulatorOptions(process.env, systemClock))
process.stdout.write(`VNPay simulator: ${simulator.origin}\n`)

stopWithParent(() => simulator.close())
