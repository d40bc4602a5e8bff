import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inviteToShop } from '#app/domain/tenancy/invite.server.ts'
import { revokeInvitation } from '#app/domain/tenancy/team.server.ts'
import { newId } from '#app/lib/ids.ts'
import { systemClock } from '#app/lib/time.ts'
import { givenShop, type GivenShop } from '#tests/support/given-people.ts'

// The registry reads the environment once, when it is loaded.
process.env.DATA_DIR = mkdtempSync(join(tmpdir(), 'nieu-send-mail-'))
const { env } = await import('#app/env.server.ts')
const { sendMailHandler } = await import('#jobs/handlers/send-mail.server.ts')
const { registry } = await import('#plugins/registry.server.ts')

const context = { clock: systemClock, secret: env.SESSION_SECRET }
const invite = (shop: GivenShop, email: string) =>
  shop.do((db) =>
    inviteToShop(db, { shopId: shop.id, email, role: 'staff', invitedBy: shop.owner.id }, context),
  )
const run = (invitationId: string, jobId: string) =>
  sendMailHandler.run(
    { kind: 'invitation', invitationId },
    { jobId, attempt: 1, clock: systemClock },
  )
const lettersTo = async (email: string) =>
  (await registry.mailbox.list(100)).filter((letter) => letter.to === email)

test('a letter job that runs twice leaves one letter', async () => {
  const shop = await givenShop()
  const email = `moi-${newId()}@vidu.vn`
  const { id } = await invite(shop, email)
  const jobId = newId()

  await run(id, jobId)
  await run(id, jobId)

  const letters = await lettersTo(email)
  expect(letters.map(({ subject }) => subject)).toEqual([`Bùi Thị Hoa mời bạn vào ${shop.name}`])
  expect(letters[0]?.text).toContain(`${env.marketOrigin}/invitations/`)
})

test('an invitation that was taken back in the meantime sends nothing', async () => {
  const shop = await givenShop()
  const email = `thoi-${newId()}@vidu.vn`
  const { id: invitationId } = await invite(shop, email)
  await shop.do((db) =>
    revokeInvitation(db, { shopId: shop.id, invitationId, actorId: shop.owner.id }, systemClock),
  )

  await run(invitationId, newId())

  expect(await lettersTo(email)).toEqual([])
})
