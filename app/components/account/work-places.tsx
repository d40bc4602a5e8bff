// Where this person has a role: shops, provinces, operations.
import { Link } from '@remix-run/react'
import { MapPin, MessageCircle, Package, Store } from 'lucide-react'

import { Badge } from '#app/components/ui/badge.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import type { ProvinceMembership, ShopMembership } from '#app/domain/identity/identity.ts'
import { accountText, roleText } from '#app/i18n/account.ts'
import { addressBookText } from '#app/i18n/address-book.ts'
import { messagesText } from '#app/i18n/messages.ts'
import { ownOrdersText } from '#app/i18n/own-orders.ts'
import { useText } from '#app/i18n/use-text.ts'
import {
  accountMessagesPath,
  accountOrdersPath,
  addressesPath,
  adminPath,
  operatorJobsPath,
} from '#app/paths.ts'
import { openShopPath, sellerPath } from '#app/seller-paths.ts'

type Props = {
  shops: readonly ShopMembership[]
  provinces: readonly ProvinceMembership[]
  isOperator: boolean
}

export function WorkPlaces({ shops, provinces, isOperator }: Props) {
  const t = useText(accountText)
  const orders = useText(ownOrdersText)
  const { ownList } = useText(messagesText)
  const book = useText(addressBookText)
  return (
    <>
      <Card title={orders.title}>
        <div className="row">
          <ButtonLink to={accountOrdersPath} icon={Package}>
            {orders.see}
          </ButtonLink>
          <ButtonLink to={addressesPath()} icon={MapPin}>
            {book.title}
          </ButtonLink>
          <ButtonLink to={accountMessagesPath} icon={MessageCircle}>
            {ownList}
          </ButtonLink>
        </div>
      </Card>
      <Card title={t.myShops}>
        <div className="stack">
          <ShopList shops={shops} />
          <div className="row">
            <ButtonLink to={openShopPath} icon={Store}>
              {t.openShop}
            </ButtonLink>
            {isOperator && <ButtonLink to={operatorJobsPath}>{t.operations}</ButtonLink>}
          </div>
        </div>
      </Card>
      {provinces.length > 0 && (
        <Card title={t.myProvinces}>
          <ProvinceList provinces={provinces} />
        </Card>
      )}
    </>
  )
}

export function ShopList({ shops }: { shops: readonly ShopMembership[] }) {
  const roles = useText(roleText).shop
  if (shops.length === 0) return null
  return (
    <ul className="list people">
      {shops.map((shop) => (
        <li key={shop.shopId} className="list-item">
          <Link className="grow" to={sellerPath(shop.slug)}>
            {shop.name}
          </Link>
          <Badge>{roles[shop.role]}</Badge>
        </li>
      ))}
    </ul>
  )
}

function ProvinceList({ provinces }: { provinces: readonly ProvinceMembership[] }) {
  const roles = useText(roleText).province
  return (
    <ul className="list people">
      {provinces.map((province) => (
        <li key={province.code} className="list-item">
          <Link className="grow" to={adminPath(province.code)}>
            {province.name}
          </Link>
          <Badge>{roles[province.role]}</Badge>
        </li>
      ))}
    </ul>
  )
}
