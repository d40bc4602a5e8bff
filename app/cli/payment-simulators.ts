// Starts every simulated gateway in one process, from the environment: VNPay, Stripe and a bank.
import { systemClock } from '#app/lib/time.ts'
import { readBankSimulatorOptions } from '#plugins/payment/bank/simulator/options.ts'
import { startBankSimulator } from '#plugins/payment/bank/simulator/server.ts'
import { readStripeSimulatorOptions } from '#plugins/payment/stripe/simulator/options.ts'
import { startStripeSimulator } from '#plugins/payment/stripe/simulator/server.ts'
import { readSimulatorOptions } from '#plugins/payment/vnpay/simulator/options.ts'
import { startSimulator } from '#plugins/payment/vnpay/simulator/server.ts'
import { stopWithParent } from '#plugins/simulator/stop-with-parent.ts'

const { env } = process
const running = await Promise.all([
  startSimulator(readSimulatorOptions(env, systemClock)),
  startStripeSimulator(readStripeSimulatorOptions(env, systemClock)),
  startBankSimulator(readBankSimulatorOptions(env, systemClock)),
])
process.stdout.write(`Payment simulators: ${running.map(({ origin }) => origin).join(', ')}\n`)

stopWithParent(() => Promise.all(running.map((one) => one.close())))
