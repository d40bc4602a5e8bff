// Ends a process of simulators when it is told to, and when whoever started it is gone.
export function stopWithParent(close: () => Promise<unknown>): void {
  let isStopping = false
  const stop = () => {
    if (isStopping) return
    isStopping = true
    void close().then(() => process.exit(0))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  // A channel to the parent closes when the parent is gone, however it went.
  process.on('disconnect', stop)
}
