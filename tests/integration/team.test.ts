import { describe, expect, test } from 'vitest'
import { asSystem, inIdentity, inMarket, inProvince } from '#app/db/doors.server.ts'
import { foldEmail } from '#app/domain/identity/identity.ts'
import { invitationToken } from '#app/domain/identity/invitation-token.server.ts'
import { composeLetter } from '#app/domain/notification/compose-letter.server.ts'
import { acceptInvitation } from '#app/domain/tenancy/accept-invitation.server.ts'
import { changeProfile } from '#app/domain/tenancy/change-profile.server.ts'
import { findInvitationByToken } from '#app/domain/tenancy/invitation-views.server.ts'
import { inviteToProvince, inviteToShop } from '#app/domain/tenancy/invite.server.ts'
import { findShopBySlug } from '#app/domain/tenancy/shop-fronts.server.ts'
import { resumeShop, suspendShop } from '#app/domain/tenancy/suspend-shop.server.ts'
import { findTeam } from '#app/domain/tenancy/team-views.server.ts'
import { changeRole, removeMember, revokeInvitation } from '#app/domain/tenancy/team.server.ts'
import { newId } from '#app/lib/ids.ts'
import { fixedClock } from '#app/lib/time.ts'
import {
  givenAccount,
  type GivenAccount,
  givenMember,
  givenOfficer,
  givenShop,
  type GivenShop,
} from '#tests/support/given-people.ts'

const noon = fixedClock('2026-11-22T05:00:00Z')
const nextWeek = fixedClock('2026-11-29T05:00:00Z')
const secret = 'a secret of the house, long enough for a test'
const context = { clock: noon, secret }

const invite = (shop: GivenShop, email: string) =>
  shop.do((db) =>
    inviteToShop(db, { shopId: shop.id, email, role: 'staff', invitedBy: shop.owner.id }, context),
  )
const accept = (token: string, account: GivenAccount, clock = noon) =>
  inIdentity((db) => acceptInvitation(db, { token, account }, clock))

describe('an invitation to a shop', () => {
  test('brings a letter with a link, and the link makes its person a member', async () => {
    const shop = await givenShop({}, noon)
    const friend = await givenAccount()
    const { id } = await invite(shop, friend.email)
    const letter = await composeLetter(
      { kind: 'invitation', invitationId: id },
      { origin: 'https://nieu.vn', ...context },
    )
    const token = /invitations\/([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? ''

    const accepted = await accept(token, friend)

    expect(letter?.to).toBe(friend.email)
    expect(accepted).toEqual({ shopId: shop.id, slug: shop.slug })
    const { members, invitations } = await shop.do((db) => findTeam(db, noon))
    expect(members.map(({ email, role }) => [email, role])).toContainEqual([friend.email, 'staff'])
    expect(invitations).toEqual([])
  })

  test('asks for its letter in the same transaction, without the address or the link in the job', async () => {
    const shop = await givenShop({}, noon)
    const email = `moi-${newId()}@vidu.vn`

    const { id } = await invite(shop, email)

    const jobs = await asSystem('test: outbox', (db) =>
      db.outbox.findMany({ where: { shopId: shop.id, job: 'send-mail' } }),
    )
    expect(jobs.map(({ payload }) => payload)).toEqual([{ kind: 'invitation', invitationId: id }])
  })

  test('shows the holder of the link who invites and where, before there is an account', async () => {
    const shop = await givenShop({}, noon)
    const { id } = await invite(shop, 'Nguoi.Moi@vidu.vn')
    const token = invitationToken(secret, id)

    const seen = await inIdentity((db) => findInvitationByToken(db, token, noon))

    expect(seen).toMatchObject({
      email: foldEmail('Nguoi.Moi@vidu.vn'),
      placeName: shop.name,
      inviterName: shop.owner.displayName,
      state: 'open',
      hasAccount: false,
    })
  })

  test('opens nothing to another person, a second time, after a week, or once taken back', async () => {
    const shop = await givenShop({}, noon)
    const friend = await givenAccount()
    const stranger = await givenAccount()
    const token = async () => invitationToken(secret, (await invite(shop, friend.email)).id)
    const first = await token()
    const latest = await token()

    await expect(accept(first, friend)).rejects.toMatchObject({ code: 'invitation.unknown' })
    await expect(accept('doan-mo', friend)).rejects.toMatchObject({ code: 'invitation.unknown' })
    await expect(accept(latest, stranger)).rejects.toMatchObject({
      code: 'invitation.other-person',
    })
    await expect(accept(latest, friend, nextWeek)).rejects.toMatchObject({
      code: 'invitation.expired',
    })
    await accept(latest, friend)
    await expect(accept(latest, friend)).rejects.toMatchObject({ code: 'invitation.used' })
  })

  test('can be taken back by its own shop only', async () => {
    const shop = await givenShop({}, noon)
    const other = await givenShop({}, noon)
    const { id: invitationId } = await invite(shop, `x-${newId()}@vidu.vn`)
    const revoke = (by: GivenShop) =>
      by.do((db) =>
        revokeInvitation(db, { shopId: by.id, invitationId, actorId: by.owner.id }, noon),
      )

    await expect(revoke(other)).rejects.toMatchObject({ code: 'invitation.unknown' })
    await revoke(shop)

    const letter = await composeLetter(
      { kind: 'invitation', invitationId },
      { origin: 'https://nieu.vn', ...context },
    )
    expect(letter).toBeNull()
  })

  test('of two clicks at once one joins and the other is told', async () => {
    const shop = await givenShop({}, noon)
    const friend = await givenAccount()
    const token = invitationToken(secret, (await invite(shop, friend.email)).id)

    const outcomes = await Promise.allSettled([accept(token, friend), accept(token, friend)])

    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('is refused for someone who is already there', async () => {
    const shop = await givenShop({}, noon)

    await expect(invite(shop, shop.owner.email)).rejects.toMatchObject({
      code: 'team.already-member',
    })
  })
})

test('an invitation to a province makes an officer of that province only', async () => {
  const approver = await givenOfficer('37', 'approver')
  const friend = await givenAccount()
  const { id } = await asSystem('test: invite', (db) =>
    inviteToProvince(
      db,
      { provinceCode: '37', email: friend.email, role: 'viewer', invitedBy: approver.id },
      context,
    ),
  )

  const accepted = await accept(invitationToken(secret, id), friend)

  expect(accepted).toEqual({ provinceCode: '37' })
  const members = (code: string) =>
    inProvince(code, (db) => db.provinceMember.findMany({ where: { accountId: friend.id } }))
  expect(await members('37')).toHaveLength(1)
  expect(await members('92')).toHaveLength(0)
})

describe('the team', () => {
  test('the last owner can neither leave nor step down', async () => {
    const shop = await givenShop()
    const change = { shopId: shop.id, accountId: shop.owner.id, actorId: shop.owner.id }

    const leaving = shop.do((db) => removeMember(db, change, noon))
    await expect(leaving).rejects.toMatchObject({ code: 'team.last-owner' })
    const stepping = shop.do((db) => changeRole(db, { ...change, role: 'staff' }, noon))
    await expect(stepping).rejects.toMatchObject({ code: 'team.last-owner' })
  })

  test('two owners who remove each other at once: one stays', async () => {
    const shop = await givenShop()
    const partner = await givenMember(shop, 'owner')
    const remove = (accountId: string, actorId: string) =>
      shop.do((db) => removeMember(db, { shopId: shop.id, accountId, actorId }, noon))

    const outcomes = await Promise.allSettled([
      remove(partner.id, shop.owner.id),
      remove(shop.owner.id, partner.id),
    ])

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { members } = await shop.do((db) => findTeam(db, noon))
    expect(members).toHaveLength(1)
  })

  test('a change of role leaves a row that says who did it and what it was', async () => {
    const shop = await givenShop()
    const member = await givenMember(shop, 'staff')
    const change = { shopId: shop.id, accountId: member.id, actorId: shop.owner.id }

    await shop.do((db) => changeRole(db, { ...change, role: 'accountant' }, noon))

    const rows = await shop.do((db) => db.auditLog.findMany({ where: { subjectId: member.id } }))
    expect(rows).toMatchObject([
      {
        actorAccountId: shop.owner.id,
        action: 'team.role-changed',
        before: { role: 'staff' },
        after: { role: 'accountant' },
      },
    ])
  })

  test("a member of another shop is nobody's to change", async () => {
    const [mine, theirs] = [await givenShop(), await givenShop()]
    const change = { shopId: mine.id, accountId: theirs.owner.id, actorId: mine.owner.id }

    const removing = mine.do((db) => removeMember(db, change, noon))

    await expect(removing).rejects.toMatchObject({ code: 'team.not-member' })
  })
})

describe('a shop', () => {
  test('opens with an owner, a store room, two ways to deliver, and an event', async () => {
    const shop = await givenShop({}, noon)

    const seen = await shop.do(async (db) => ({
      locations: await db.location.count({ where: { isDefault: true } }),
      delivery: await db.deliveryMethod.findMany({ orderBy: { position: 'asc' } }),
      team: (await findTeam(db, noon)).members.map(({ role }) => role),
    }))
    expect(seen).toMatchObject({
      locations: 1,
      delivery: [
        { code: 'standard', kind: 'own' },
        { code: 'pickup', kind: 'pickup' },
      ],
      team: ['owner'],
    })
    const events = await asSystem('test: events', (db) =>
      db.domainEvent.findMany({ where: { shopId: shop.id } }),
    )
    expect(events).toMatchObject([
      { type: 'shop.opened', provinceCode: '37', communeCode: '14560' },
    ])
  })

  test('never gets the address of another, nor one of the house', async () => {
    const shop = await givenShop()

    await expect(givenShop({ slug: shop.slug })).rejects.toMatchObject({ code: 'shop.slug-taken' })
    await expect(givenShop({ slug: 'admin' })).rejects.toMatchObject({
      code: 'shop.slug-reserved',
    })
  })

  test('leaves the market while it is suspended and comes back', async () => {
    const shop = await givenShop()
    const seen = () => inMarket({}, (db) => findShopBySlug(db, shop.slug))
    const decision = { shopId: shop.id, actorId: null, reason: 'kiểm tra giấy phép' }
    expect(await seen()).not.toBeNull()

    await asSystem('test: suspend', (db) => suspendShop(db, decision, noon))
    expect(await seen()).toBeNull()
    const again = asSystem('test: suspend', (db) => suspendShop(db, decision, noon))
    await expect(again).rejects.toMatchObject({ code: 'shop.already-suspended' })

    await asSystem('test: resume', (db) => resumeShop(db, decision, noon))
    expect(await seen()).not.toBeNull()
  })

  test('changes its own profile, and can neither reopen itself nor move to another address', async () => {
    const shop = await givenShop({}, noon)
    const change = {
      actorId: shop.owner.id,
      name: 'HTX Yên Hòa',
      tagline: 'Cá kho niêu đất',
      story: '',
      phone: null,
      email: null,
      taxCode: null,
      address: { provinceCode: '37', communeCode: '14701', addressLine: 'Xóm 4' },
    }

    await shop.do((db) => changeProfile(db, change, noon))

    const front = await inMarket({}, (db) => findShopBySlug(db, shop.slug))
    expect(front?.name).toBe('HTX Yên Hòa')
    const cheat = (data: { status: string } | { slug: string }) =>
      shop.do((db) => db.shop.updateMany({ data }))
    await expect(cheat({ status: 'active' })).rejects.toThrow('permission denied')
    await expect(cheat({ slug: 'khac' })).rejects.toThrow('permission denied')
  })
})
