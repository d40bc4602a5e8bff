// Starts every simulated gateway in one process, from the environment: VNPay, Stripe and a bank.
import { systemClock } from '#app/lib/time.ts'
import { readBankSimulatorOptions } from '#plugins/payment/bank/simulator/options.ts'
import { startBankSimulator } from '#plugins/payment/bank/simulator/server.ts'
import { readStripeSimulatorOptions } from '#plugins/payment/stripe/simulator/options.ts'
import { startStripeSimulator } from '#plugins/payment/stripe/simulator/server.ts'
import { readSimulatorOptions } from '#plugins/payment/vnpay/simulator/options.ts'
import { startSimulator } from '#plugins/payment/vnpay/simulator/server.ts'

const { env } = process
const running = await Promise.all([
  startSimulator(readSimulatorOptions(env, systemClock)),
  startStripeSimulator(readStripeSimulatorOptions(env, systemClock)),
  startBankSimulator(readBankSimulatorOptions(env, systemClock)),
])
process.stdout.write(`Payment simulators: ${running.map(({ origin }) => origin).join(', ')}\n`)

let isStopping = false
const stop = () => {
  if (isStopping) return
  isStopping = true
  void Promise.all(running.map((one) => one.close())).then(() => process.exit(0))
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
// A channel to the parent closes when the parent is gone, however it went.
process.on('disconnect', stop)
