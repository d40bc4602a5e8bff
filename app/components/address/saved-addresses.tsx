// At checkout: the saved addresses as links. One fills the fields below, also without JavaScript.
import { Link } from '@remix-run/react'

import type { SavedAddress } from '#app/domain/address/address.ts'
import { addressBookText } from '#app/i18n/address-book.ts'
import { useText } from '#app/i18n/use-text.ts'
import { checkoutToPath } from '#app/paths.ts'

type Props = {
  addresses: readonly Pick<SavedAddress, 'id' | 'label' | 'addressLine'>[]
  /** null: elsewhere */
  chosenId: string | null
}

export function SavedAddresses({ addresses, chosenId }: Props) {
  const t = useText(addressBookText)
  if (addresses.length === 0) return null
  return (
    <nav className="stack-tight" aria-label={t.choose}>
      <span className="field-label">{t.choose}</span>
      <ul className="chips">
        {addresses.map(({ id, label, addressLine }) => (
          <li key={id}>
            <Link
              className="chip"
              to={checkoutToPath(id)}
              title={addressLine}
              aria-current={id === chosenId || undefined}
              replace
              preventScrollReset
            >
              {label}
            </Link>
          </li>
        ))}
        <li>
          <Link
            className="chip"
            to={checkoutToPath('new')}
            aria-current={chosenId === null || undefined}
            replace
            preventScrollReset
          >
            {t.another}
          </Link>
        </li>
      </ul>
    </nav>
  )
}
