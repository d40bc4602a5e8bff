// Every room of sellers, officers and operators, tried by every kind of person. A room that is in the route table and
// not in the tables of needs fails, so nobody can open one without saying who may enter.
import { beforeAll, expect, test } from 'vitest'
import {
  type ProvincePermission,
  provincePermissions,
  provinceRoleMay,
  provinceRoles,
  type ShopPermission,
  shopPermissions,
  shopRoleMay,
  shopRoles,
} from '#app/domain/identity/permissions.ts'
import {
  givenAccount,
  givenMember,
  givenOfficer,
  givenSessionCookie,
  givenShop,
} from '#tests/support/given-people.ts'
import {
  accountRooms,
  type Needs,
  openPages,
  operatorRooms,
  provinceRooms,
  type RoomNeeds,
} from '#tests/support/room-needs.ts'
import { listRoutes } from '#tests/support/route-table.ts'
import { sellerRooms } from '#tests/support/seller-room-needs.ts'
import { askRoute, loadRoute } from '#tests/support/ask-route.ts'

const rooms: RoomNeeds = { ...accountRooms, ...sellerRooms, ...provinceRooms, ...operatorRooms }

const isRoom = (path: string) => /^\/(seller|admin|operator|account)(\/|$)/.test(path)
const everything = listRoutes()
const found = everything.filter(({ path }) => isRoom(path))

const isShopNeed = (needs: Needs): needs is ShopPermission =>
  shopPermissions.some((one) => one === needs)
const isProvinceNeed = (needs: Needs): needs is ProvincePermission =>
  provincePermissions.some((one) => one === needs)

type Person = {
  name: string
  cookie: string | null
  /** what the person is told: let in, or the status of the refusal */
  hears: (needs: Needs) => 'let in' | 'sign in' | 403 | 404
}

let people: Person[]
let shopSlug: string

beforeAll(async () => {
  const shop = await givenShop()
  const other = await givenShop()
  shopSlug = shop.slug
  const signedIn = async (
    name: string,
    account: { id: string },
    hears: (needs: Needs) => 'let in' | 403 | 404,
  ) => ({
    name,
    cookie: await givenSessionCookie(account),
    hears: (needs: Needs) => (needs === 'account' ? 'let in' : hears(needs)),
  })
  const member = async (role: (typeof shopRoles)[number]) =>
    signedIn(`${role} of the shop`, await givenMember(shop, role), (needs) => {
      if (!isShopNeed(needs)) return 404
      return shopRoleMay(role, needs) ? 'let in' : 403
    })
  const officer = async (role: (typeof provinceRoles)[number]) =>
    signedIn(`${role} of the province`, await givenOfficer('37', role), (needs) => {
      if (!isProvinceNeed(needs)) return 404
      return provinceRoleMay(role, needs) ? 'let in' : 403
    })
  people = [
    { name: 'a visitor', cookie: null, hears: () => 'sign in' },
    await signedIn('someone without a place', await givenAccount(), () => 404),
    await signedIn('the owner of another shop', other.owner, () => 404),
    await signedIn(
      'the approver of another province',
      await givenOfficer('92', 'approver'),
      () => 404,
    ),
    ...(await Promise.all(shopRoles.map(member))),
    ...(await Promise.all(provinceRoles.map(officer))),
    await signedIn('an operator', await givenAccount({ isOperator: true }), (needs) =>
      needs.startsWith('operations.') ? 'let in' : 404,
    ),
  ]
})

const noSuchId = '01900000-0000-7000-8000-0000000000ff'

function filledIn(path: string): { path: string; params: Record<string, string> } {
  const params: Record<string, string> = {}
  const filled = path.replaceAll(/:(\w+)/g, (_all, name: string) => {
    const isPlace = path.startsWith(`/seller/:${name}`) || path.startsWith(`/admin/:${name}`)
    const place = path.startsWith('/admin') ? '37' : shopSlug
    return (params[name] = isPlace ? place : noSuchId)
  })
  return { path: filled, params }
}

/** What they heard. Being let in is anything but these three: a page, a missing thing, a form with errors. */
async function ask(
  route: { path: string; file: string },
  person: Person,
  form?: Record<string, string>,
) {
  const { status, location } = await askRoute({
    ...filledIn(route.path),
    file: route.file,
    cookie: person.cookie,
    ...(form && { form }),
  })
  if (location?.startsWith('/sign-in?next=')) return 'sign in'
  return status === 403 || status === 404 ? status : 'let in'
}

test('every room says who may look and who may act, and no room is forgotten', () => {
  const paths = new Set(found.map(({ path }) => path))

  expect([...paths].toSorted()).toEqual(Object.keys(rooms).toSorted())
})

test('a page that is not a room is known to be for everyone', () => {
  const others = everything.filter(({ path }) => !isRoom(path))

  expect(others.map(({ path }) => path).toSorted()).toEqual(openPages)
})

test('a room has a loader when it may be looked at and an action when it takes forms', async () => {
  for (const { path, file } of found) {
    const { loader, action } = await loadRoute(file)
    const room = rooms[path]
    expect([path, Boolean(loader), Boolean(action)]).toEqual([
      path,
      room?.look !== undefined,
      room?.act !== undefined,
    ])
  }
})

const byPath = found.map((route) => ({ ...route, ...rooms[route.path] }))

test.each(byPath)('$path ($file) is looked at by those who may', async (room) => {
  for (const person of people) {
    const told = room.look ? person.hears(room.look) : 'nothing'
    const expected = told === 'let in' && room.aboutOne ? 404 : told
    expect([person.name, await ask(room, person)]).toEqual([person.name, expected])
  }
})

test.each(byPath.filter(({ act }) => act))(
  '$path ($file) takes forms of nobody else',
  async (room) => {
    for (const person of people) {
      const expected = room.act && person.hears(room.act)
      if (expected === 'let in') continue
      expect([person.name, await ask(room, person, {})]).toEqual([person.name, expected])
    }
  },
)

test('no room exists on the host of a shop, whoever asks', async () => {
  for (const route of found) {
    for (const person of people) {
      const { status } = await askRoute({
        ...filledIn(route.path),
        file: route.file,
        cookie: person.cookie,
        host: `${shopSlug}.localhost:3000`,
        ...(rooms[route.path]?.look ? {} : { form: {} }),
      })
      expect([route.path, person.name, status]).toEqual([route.path, person.name, 404])
    }
  }
})
