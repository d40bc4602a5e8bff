// /seller/:shop/settings: the way to every room that the role may enter.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'

import { settingsRooms } from '#app/components/settings/settings-rooms.ts'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { shopRoleMay } from '#app/domain/identity/permissions.ts'
import { settingsText } from '#app/i18n/settings.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { sellerPath } from '#app/seller-paths.ts'

import { requireStaff } from '#app/routes/guards.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: settingsText[localeOf(matches)].settings },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role } = await requireStaff(request, params, 'shop.view')
  return { shop: { slug: shop.slug, name: shop.name }, role }
}

export default function Settings() {
  const { shop, role } = useLoaderData<typeof loader>()
  const t = useText(settingsText)
  const rooms = settingsRooms.filter((room) => shopRoleMay(role, room.needs))
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader title={t.settings} lead={t.settingsLead} />
        <ul className="list card settings-rooms">
          {rooms.map(({ name, path, icon }) => (
            <li key={name}>
              <Link className="list-item" to={sellerPath(shop.slug, path)}>
                <Icon of={icon} />
                <span className="grow stack-tight">
                  <strong>{t.rooms[name].title}</strong>
                  <span className="small soft">{t.rooms[name].line}</span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </SellerShell>
  )
}
