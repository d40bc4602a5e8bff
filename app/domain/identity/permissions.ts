// Who may do what: one union of permissions and one table a kind of place. Guards and screens ask these
// tables and nothing else; tests/contract/permissions.test.ts walks every route with every role.
export const shopRoles = ['owner', 'staff', 'accountant', 'farmer'] as const
export type ShopRole = (typeof shopRoles)[number]

export const provinceRoles = ['approver', 'staff', 'viewer'] as const
export type ProvinceRole = (typeof provinceRoles)[number]

export const shopPermissions = [
  'shop.view',
  'product.edit',
  'stock.edit',
  'trace.record',
  'order.view',
  'order.fulfil',
  'order.cancel',
  'order.refund',
  'promotion.edit',
  'gift-card.manage',
  'content.edit',
  'invoice.view',
  'invoice.issue',
  'money.view',
  'money.manage',
  'report.view',
  'team.manage',
  'shop.settings',
  'programme.apply',
] as const
export type ShopPermission = (typeof shopPermissions)[number]

export const provincePermissions = ['province.view', 'programme.decide', 'province.team'] as const
export type ProvincePermission = (typeof provincePermissions)[number]

export type OperatorPermission = 'operations.view' | 'operations.money'
export type Permission = ShopPermission | ProvincePermission | OperatorPermission

const shopTable: Record<ShopRole, readonly ShopPermission[]> = {
  owner: shopPermissions,
  staff: [
    'shop.view',
    'product.edit',
    'stock.edit',
    'trace.record',
    'order.view',
    'order.fulfil',
    'order.cancel',
    'order.refund',
    'promotion.edit',
    'gift-card.manage',
    'content.edit',
    'invoice.view',
  ],
  accountant: [
    'shop.view',
    'order.view',
    'order.refund',
    'gift-card.manage',
    'invoice.view',
    'invoice.issue',
    'report.view',
    'money.view',
    'money.manage',
  ],
  // A farmer writes the diary and sees no shopper.
  farmer: ['shop.view', 'trace.record'],
}

const provinceTable: Record<ProvinceRole, readonly ProvincePermission[]> = {
  approver: provincePermissions,
  staff: ['province.view'],
  viewer: ['province.view'],
}

export const shopRoleMay = (role: ShopRole, permission: ShopPermission): boolean =>
  shopTable[role].includes(permission)

export const provinceRoleMay = (role: ProvinceRole, permission: ProvincePermission): boolean =>
  provinceTable[role].includes(permission)

export const isShopRole = (text: string): text is ShopRole =>
  shopRoles.some((role) => role === text)

export const isProvinceRole = (text: string): text is ProvinceRole =>
  provinceRoles.some((role) => role === text)
