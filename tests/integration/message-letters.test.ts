// A question and its answer: the shop hears of the one on its desk, the shopper of the other by letter, nobody of their own.
import { expect, test } from 'vitest'

import { answerThread, writeToShop } from '#app/domain/message/send-message.server.ts'
import { composeLetter } from '#app/domain/notification/compose-letter.server.ts'
import { lettersConsumer } from '#app/domain/notification/letters-consumer.server.ts'
import { newsConsumer } from '#app/domain/notification/news-consumer.server.ts'
import { newId } from '#app/lib/ids.ts'
import { addSeconds, systemClock } from '#app/lib/time.ts'
import type { MailSubject } from '#jobs/definitions/send-mail.ts'
import { givenAccount, givenShop } from '#tests/support/given-people.ts'
import { lettersAskedBy, readLog } from '#tests/support/read-log.ts'

const clock = systemClock
const context = { origin: 'http://localhost:3000', secret: 'x'.repeat(32), clock }

async function read() {
  await readLog(newsConsumer({ clock }))
  await readLog(lettersConsumer({ clock }))
}

test('who asked before buying gets a letter that leads to the answer, and says nothing of it', async () => {
  const shop = await givenShop()
  const shopper = await givenAccount({ displayName: 'Nguyễn Thị Lan' })
  const { threadId } = await shop.do((db) =>
    writeToShop(
      db,
      {
        of: { accountId: shopper.id },
        shopperName: 'Lan',
        accountId: shopper.id,
        body: 'Tết còn bán không ạ?',
        requestKey: newId(),
      },
      clock,
    ),
  )
  await read()
  const later = { now: () => addSeconds(clock.now(), 1) }
  const answer = { threadId, actorId: shop.owner.id, body: 'Dạ còn ạ', requestKey: newId() }
  await shop.do((db) => answerThread(db, answer, later))

  await read()

  const news = await shop.do((db) => db.notification.findMany({ select: { kind: true } }))
  expect(news).toEqual([{ kind: 'message.received' }])
  const asked = (await lettersAskedBy(shop)).filter(({ payload }) => payload.kind === 'answer')
  expect(asked).toHaveLength(1)
  const letter = await composeLetter(asked[0]?.payload as MailSubject, context)
  expect(letter?.to).toBe(shopper.email)
  expect(letter?.text).toContain(`http://localhost:3000/account/messages/${shop.slug}`)
  expect(letter?.text).not.toContain('Dạ còn ạ')
})
