// The orderly end of a process: on Ctrl-C, kill, a closed terminal, or when its parent is gone. A second signal
// while it is stopping ends it at once.

/** Runs `stop` once, then exits: with `code` when it went well, 1 when it threw. */
export function stopWith(stop: () => Promise<void>, code = 0): void {
  let isStopping = false
  const end = (signal?: NodeJS.Signals) => {
    // Ctrl-C reaches the whole group and the parent passes it on too; only a person's second one means "now".
    if (isStopping) {
      if (signal === 'SIGQUIT') process.exit(1)
      return
    }
    isStopping = true
    stop().then(
      () => process.exit(code),
      (error: unknown) => {
        process.stderr.write(`stopping failed: ${String(error)}\n`)
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const) process.on(signal, end)
  // A channel to the parent exists only when the parent opened one.
  if (process.channel) {
    process.on('disconnect', () => end())
    process.channel.unref()
  }
}
