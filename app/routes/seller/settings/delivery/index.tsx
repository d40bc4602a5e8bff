// /seller/:shop/settings/delivery: how the shop's goods reach people.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import {
  CarriersCard,
  MethodsCard,
  WeightsCard,
  ZonesCard,
} from '#app/components/delivery/settings-cards.tsx'
import { SettingsFrame } from '#app/components/settings/settings-frame.tsx'
import { useNotice } from '#app/components/ui/notice.ts'
import { findDeliverySettings } from '#app/domain/shipping/delivery-settings-views.server.ts'
import { deliveryText } from '#app/i18n/delivery-settings.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { requireStaff } from '#app/routes/guards.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: deliveryText[localeOf(matches)].title },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'shop.settings')
  return {
    shop: { slug: shop.slug, name: shop.name },
    role,
    settings: await inShop(findDeliverySettings),
  }
}

export default function DeliverySettingsPage() {
  const { shop, role, settings } = useLoaderData<typeof loader>()
  const t = useText(deliveryText)
  const done = useNotice(['saved', 'removed', 'weights'])
  const words = { saved: t.saved, removed: t.removed, weights: t.weightsSaved }
  return (
    <SettingsFrame shop={shop} role={role} title={t.title} lead={t.lead} done={done && words[done]}>
      <MethodsCard shopSlug={shop.slug} settings={settings} />
      <div className="columns">
        <ZonesCard shopSlug={shop.slug} settings={settings} />
        <CarriersCard shopSlug={shop.slug} settings={settings} />
        <WeightsCard shopSlug={shop.slug} settings={settings} />
      </div>
    </SettingsFrame>
  )
}
