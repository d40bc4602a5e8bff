// /seller/:shop/settings/delivery/zones/:zoneId (`new` for another one): the places that cost the same.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { ZonePlaces } from '#app/components/delivery/zone-places.tsx'
import { SettingsFrame } from '#app/components/settings/settings-frame.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { useNotice } from '#app/components/ui/notice.ts'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { onlyCommuneNamed } from '#app/domain/place/search-communes.ts'
import type { DeliveryRefusal } from '#app/domain/shipping/delivery-settings.ts'
import { findZones } from '#app/domain/shipping/delivery-settings-views.server.ts'
import { zoneForm } from '#app/domain/shipping/delivery.forms.ts'
import { deliveryMessages } from '#app/domain/shipping/delivery.messages.ts'
import { removeZone, saveZone } from '#app/domain/shipping/save-zone.server.ts'
import { deliveryText } from '#app/i18n/delivery-settings.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt, refuse } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { donePath } from '#app/paths.ts'
import { invalid, notFound, readForm, readParams, refused } from '#app/routes/forms.server.ts'
import { requireStaff, type Staff } from '#app/routes/guards.server.ts'
import { readPlaces, readProvinceOptions } from '#app/routes/places.server.ts'
import { deliverySettingsPath } from '#app/seller-paths.ts'

const zoneParams = z.object({ zoneId: z.union([z.literal('new'), z.uuid()]) })

export const meta: MetaFunction = ({ matches }) => [
  { title: deliveryText[localeOf(matches)].zones },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'shop.settings')
  const { zoneId } = readParams(params, zoneParams)
  const zone = (await inShop(findZones)).find((one) => one.id === zoneId) ?? null
  if (!zone && zoneId !== 'new') throw notFound()
  const { communeByCode } = await readPlaces()
  return {
    shop: { slug: shop.slug, name: shop.name },
    role,
    zone,
    provinces: await readProvinceOptions(),
    communes: (zone?.placeCodes ?? []).flatMap((code) => {
      const commune = communeByCode.get(code)
      return commune ? [{ code, name: commune.fullName }] : []
    }),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'shop.settings')
  const { zoneId } = readParams(params, zoneParams)
  const form = await readForm(request, zoneForm)
  if (form.status !== 'success') return invalid(form)

  const outcome = await attempt(() => carryOut(staff, zoneId, form.value))
  if (!outcome.ok) return refused(form, outcome.refusal, deliveryMessages)
  return redirect(outcome.value)
}

type Wish = z.output<typeof zoneForm>

async function carryOut({ shop, account, inShop }: Staff, zoneId: string, wish: Wish) {
  const by = { shopId: shop.id, actorId: account.id }
  if (wish.intent === 'remove') {
    const { typed } = wish
    await inShop((db) => removeZone(db, { ...by, zoneId, typed }, systemClock))
    return donePath(deliverySettingsPath(shop.slug), 'removed')
  }
  const more = await communeOf(wish)
  const asked = {
    ...by,
    zoneId: zoneId === 'new' ? null : zoneId,
    name: wish.name,
    provinceCodes: wish.province,
    communeCodes: [...new Set([...wish.commune, ...more])],
  }
  const saved = await inShop((db) => saveZone(db, asked, systemClock))
  return donePath(deliverySettingsPath(shop.slug, `zones/${saved}`), 'saved')
}

/** The commune that is to be added: chosen from the list, or typed in full. */
async function communeOf(wish: Extract<Wish, { intent: 'save' }>): Promise<string[]> {
  if (wish.communeText === '') return []
  const places = await readPlaces()
  if (places.communeByCode.has(wish.communeCode)) return [wish.communeCode]
  const query = { query: wish.communeText, provinceCode: wish.moreProvince }
  const commune = onlyCommuneNamed(places, query)
  if (!commune) throw refuse<DeliveryRefusal>('delivery.place-unknown')
  return [commune.code]
}

export default function Zone() {
  const { shop, role, zone, provinces, communes } = useLoaderData<typeof loader>()
  const t = useText(deliveryText)
  const form = useFormState('save')
  const isSaved = useNotice(['saved']) !== null
  return (
    <SettingsFrame
      shop={shop}
      role={role}
      title={zone ? t.zoneTitle(zone.name) : t.newZone}
      done={isSaved ? t.saved : null}
    >
      <Form method="post" className="stack">
        <FormErrors form={form} />
        <input type="hidden" name="intent" value="save" />
        <Card>
          <TextInput
            form={form}
            name="name"
            label={t.zoneName}
            hint={t.zoneNameHint}
            defaultValue={zone?.name}
            maxLength={60}
          />
        </Card>
        {zone?.isRest ? (
          <p className="soft">{t.restLine}</p>
        ) : (
          <ZonePlaces
            // After each save the fields begin anew, with what was added in the list.
            key={zone?.placeCodes.join() ?? 'new'}
            form={form}
            provinces={provinces}
            chosen={zone?.placeCodes ?? []}
            communes={communes}
          />
        )}
        <Button look="primary">{t.save}</Button>
      </Form>
      {zone && !zone.isRest && <RemoveZone name={zone.name} />}
    </SettingsFrame>
  )
}

function RemoveZone({ name }: { name: string }) {
  const t = useText(deliveryText)
  const form = useFormState('remove')
  return (
    <Card as="div">
      <details open={form.isSent}>
        <summary>{t.removeZone}</summary>
        <Form method="post" className="stack">
          <input type="hidden" name="intent" value="remove" />
          <p>{t.removeLine(name)}</p>
          <TextInput form={form} name="typed" label={t.typeName} autoComplete="off" />
          <Button look="danger">{t.remove}</Button>
        </Form>
      </details>
    </Card>
  )
}
