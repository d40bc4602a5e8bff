// Charging as the worker does it, for tests.
import { asSystem } from '#app/db/doors.server.ts'
import { consume } from '#app/domain/event/consume.server.ts'
import { moneyConsumer } from '#app/domain/settlement/money-consumer.server.ts'

/** Reads every event that has not been charged for. */
export async function catchUp(): Promise<void> {
  let read = 0
  do read = await asSystem('test: consumer money', (db) => consume(db, moneyConsumer))
  while (read > 0)
}
