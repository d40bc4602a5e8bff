// A person's own address book. Nobody else reads it: the rows belong to the account.
export const mostAddresses = 20
/** How long a removed address can be brought back. */
export const undoSeconds = 86_400

export type SavedAddress = {
  id: string
  /** "Nhà", "Cơ quan" */
  label: string
  recipient: string
  phone: string
  provinceCode: string
  communeCode: string
  addressLine: string
  isDefault: boolean
}

export type AddressBookRefusal = 'address.not-found' | 'address.too-many'
