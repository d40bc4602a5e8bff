// A thread that signs invoices; see signing-pool.ts.
import { parentPort } from 'node:worker_threads'

import { signInvoice } from '#app/domain/invoice/sign-invoice.server.ts'
import type { SigningTask } from './signing-pool.ts'

parentPort?.on('message', ({ privateKey, certificatePem, documents }: SigningTask) => {
  const key = { privateKey: Buffer.from(privateKey), certificatePem }
  const signed = documents.map(({ xml, signedAt }) =>
    Uint8Array.from(signInvoice(xml, key, signedAt)),
  )
  parentPort?.postMessage(signed)
})
