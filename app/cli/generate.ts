// Makes the Prisma client before anything that imports it is loaded.
import { generateWhenStale } from './build.ts'
import { giveUp } from './explain.ts'

await generateWhenStale().catch(giveUp)
