// A program that would run for ever: it stops as web and worker do.
import fs from 'node:fs'

import { stopWith } from '#app/cli/stop-with.ts'

fs.writeFileSync(process.env.PID_FILE ?? '', String(process.pid))
setInterval(() => undefined, 1000)
stopWith(() => Promise.resolve())
