// Signs the demo's thousands of invoices beside the main thread, which goes on talking to the database.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

export type SigningTask = {
  privateKey: Uint8Array
  certificatePem: string
  documents: { xml: string; signedAt: Date }[]
}

export type SigningPool = {
  /** The signed bytes, in the order of the documents. One task runs on one thread. */
  sign(task: SigningTask): Promise<Uint8Array<ArrayBuffer>[]>
  close(): Promise<void>
}

export function startSigningPool(threads = 2): SigningPool {
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('sign-worker.ts', import.meta.url)),
  )
  const idle = [...workers]
  const waiting: ((worker: Worker) => void)[] = []
  const release = (worker: Worker) => {
    const next = waiting.shift()
    if (next) next(worker)
    else idle.push(worker)
  }
  const take = () =>
    new Promise<Worker>((resolve) => {
      const worker = idle.pop()
      if (worker) resolve(worker)
      else waiting.push(resolve)
    })
  return {
    async sign(task) {
      const worker = await take()
      try {
        worker.postMessage(task)
        // Rejects when the thread throws: once() listens for "error" too.
        const [signed] = (await once(worker, 'message')) as [Uint8Array<ArrayBuffer>[]]
        return signed
      } finally {
        release(worker)
      }
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}
