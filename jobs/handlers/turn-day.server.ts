// Whole hours of UTC are whole hours in Viet Nam: the tick of 17:00 UTC is midnight there. The others find nothing,
// unless no worker ran at midnight.
import { asSystem } from '#app/db/doors.server.ts'
import { turnDay as turn } from '#app/domain/catalog/turn-day.server.ts'
import { showWaitingArticles } from '#app/domain/content/waiting-articles.server.ts'
import { turnDay } from '../definitions/turn-day.ts'
import { handle } from '../handle.server.ts'

export const turnDayHandler = handle(turnDay, async (_payload, job) => {
  await asSystem('turn of the day', (db) => turn(db, job.clock), 60_000)
  await asSystem('articles of the day', (db) => showWaitingArticles(db, job.clock))
})
