import { matchRoutes } from '@remix-run/react'
import { describe, expect, test } from 'vitest'

import { provinceRoutes } from '#admin/routes.ts'
import { shopRoutes, type DefineRoutes } from '#app/routes.ts'
import { createTableKeys, firstPart, routesBelow } from './route-tables.ts'

type Listed = { id: string; parentId?: string; path?: string; index?: boolean }

/** The table as a build has it. */
function buildRoutes(): Record<string, Listed> {
  const routes: Record<string, Listed> = { root: { id: 'root', path: '' } }
  const add =
    (parentId: string): Parameters<Parameters<DefineRoutes>[0]>[0] =>
    // The parameters are Remix's.
    // eslint-disable-next-line max-params
    (path, file, options, children) => {
      const id = `${parentId}>${path ?? ''}${file}`
      const { index = false } = typeof options === 'object' ? options : {}
      routes[id] = { id, parentId, index, ...(path ? { path } : {}) }
      const nested = typeof options === 'function' ? options : children
      if (!nested) return
      stack.push(id)
      nested()
      stack.pop()
    }
  const stack = ['root']
  const define = ((register: Parameters<DefineRoutes>[0]) => {
    register((...args) => add(stack.at(-1) ?? 'root')(...args))
    return {}
  }) as DefineRoutes
  shopRoutes(define)
  provinceRoutes(define)
  return routes
}

type Tree = NonNullable<Parameters<typeof matchRoutes>[0]>

function tree(routes: Record<string, Listed>, parentId?: string): Tree {
  return Object.values(routes)
    .filter((route) => route.parentId === parentId)
    .map(({ id, path, index }) =>
      index ? { id, index, path } : { id, path, children: tree(routes, id) },
    )
}

const idsAt = (routes: Record<string, Listed>, pathname: string) =>
  matchRoutes(tree(routes), pathname)?.map(({ route }) => route.id)

const routes = buildRoutes()
const keyOf = createTableKeys(routes)

/** An address of each URL of the table, its parameters filled. */
const addresses = Object.keys(routes).map((id) => {
  const parts: string[] = []
  for (let at: string | undefined = id; at !== undefined; at = routes[at]?.parentId) {
    parts.unshift(routes[at]?.path ?? '')
  }
  return `/${parts
    .filter(Boolean)
    .join('/')
    .replaceAll(/:[a-zA-Z]+|\*/g, 'x1')}`
})

describe('a request’s own part of the table', () => {
  test.each([
    ...new Set([...addresses, '/nobody/knows', '/Seller/YEN-HOA', '/%73eller/x', '//seller']),
  ])('%s leads where it does in the whole table', (address) => {
    const part = keyOf(address)

    expect(part).not.toBeNull()
    expect(idsAt(routesBelow(routes, part ?? ''), address)).toEqual(idsAt(routes, address))
  })

  test('is small, and there are as many of them as first parts, whatever is asked', () => {
    const parts = new Set(addresses.map(keyOf))
    const made = new Set(Array.from({ length: 100 }, (_, at) => keyOf(`/made-up-${at}`)))

    expect(made).toEqual(new Set(['']))
    expect(parts.size).toBeLessThan(60)
    expect(Object.keys(routesBelow(routes, 'cart')).length).toBeLessThan(10)
  })

  test.each([
    ['/cart', 'cart'],
    ['/cart.data', 'cart'],
    ['/seller/yen-hoa/orders.data', 'seller'],
    ['/_root.data', ''],
    ['/', ''],
  ])('%s is of %j', (address, part) => {
    expect(firstPart(address)).toBe(part)
  })

  test.each(['/__manifest', '/%E0%A4%A'])('%s is asked of the whole table', (address) => {
    expect(keyOf(address)).toBeNull()
  })
})
