import { asSystem } from '#app/db/doors.server.ts'
import { remindTrials as remind } from '#app/domain/notification/remind-trials.server.ts'
import { remindTrials } from '../definitions/remind-trials.ts'
import { handle } from '../handle.server.ts'

export const remindTrialsHandler = handle(remindTrials, async (_payload, { clock }) => {
  await asSystem('remind of trials', (db) => remind(db, clock))
})
