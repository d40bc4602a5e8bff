import { expect, test } from 'vitest'
import {
  provincePermissions,
  provinceRoleMay,
  provinceRoles,
  shopPermissions,
  shopRoleMay,
  shopRoles,
} from './permissions.ts'

test('an owner may do everything in the shop and an approver everything in the province', () => {
  expect(shopPermissions.every((permission) => shopRoleMay('owner', permission))).toBe(true)
  expect(provincePermissions.every((asked) => provinceRoleMay('approver', asked))).toBe(true)
})

test('everyone in a shop may look at it, and everyone in a province at its figures', () => {
  expect(shopRoles.every((role) => shopRoleMay(role, 'shop.view'))).toBe(true)
  expect(provinceRoles.every((role) => provinceRoleMay(role, 'province.view'))).toBe(true)
})

test('a farmer writes the diary and sees no order and no invoice', () => {
  expect(shopRoleMay('farmer', 'trace.record')).toBe(true)
  expect(shopRoleMay('farmer', 'order.view')).toBe(false)
  expect(shopRoleMay('farmer', 'invoice.view')).toBe(false)
})

test('an accountant issues invoices and neither sells nor hands over', () => {
  expect(shopRoleMay('accountant', 'invoice.issue')).toBe(true)
  expect(shopRoleMay('accountant', 'product.edit')).toBe(false)
  expect(shopRoleMay('accountant', 'order.fulfil')).toBe(false)
})

test('only an owner manages the team and only an approver decides on applications', () => {
  expect(shopRoles.filter((role) => shopRoleMay(role, 'team.manage'))).toEqual(['owner'])
  expect(provinceRoles.filter((role) => provinceRoleMay(role, 'programme.decide'))).toEqual([
    'approver',
  ])
})
