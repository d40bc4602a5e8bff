// /seller/:shop/settings/delivery/carriers/:carrier: the shop's contract. What is secret goes in and never comes out.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { AddressFields } from '#app/components/address-fields.tsx'
import { SettingsFrame } from '#app/components/settings/settings-frame.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { useNotice } from '#app/components/ui/notice.ts'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { addressForm, settleAddress } from '#app/domain/place/address.forms.ts'
import { findContractPage } from '#app/domain/shipping/delivery-settings-views.server.ts'
import { carrierForm, senderFields } from '#app/domain/shipping/delivery.forms.ts'
import { deliveryMessages } from '#app/domain/shipping/delivery.messages.ts'
import { saveCarrierAccount } from '#app/domain/shipping/save-carrier-account.server.ts'
import { carrierNames } from '#app/domain/shipping/shipment.ts'
import { renewHintKey, switchCarrier } from '#app/domain/shipping/switch-carrier.server.ts'
import { env } from '#app/env.server.ts'
import { deliveryText } from '#app/i18n/delivery-settings.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { parseKeyring } from '#app/lib/secret-box.ts'
import { systemClock } from '#app/lib/time.ts'
import { carrierReportPath, donePath } from '#app/paths.ts'
import { invalid, readForm, readParams, refused } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'
import { readPlaces, readProvinceOptions, unsettled } from '#app/routes/places.server.ts'
import { deliverySettingsPath } from '#app/seller-paths.ts'
import { carrierIds } from '#plugins/shipping/port.ts'

const carrierParams = z.object({ carrier: z.enum(carrierIds) })

export const meta: MetaFunction = ({ matches }) => [
  { title: deliveryText[localeOf(matches)].carriers },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'shop.settings')
  const { carrier } = readParams(params, carrierParams)
  const { account, sender } = await inShop((db) => findContractPage(db, carrier))
  const commune = (await readPlaces()).communeByCode.get(sender.communeCode)
  return {
    shop: { slug: shop.slug, name: shop.name },
    role,
    carrier,
    account: account && { ending: account.ending, isActive: account.isActive },
    hook: account && `${env.marketOrigin}${carrierReportPath(carrier, account.hintKey)}`,
    sender: {
      ...sender,
      ...(commune && { provinceCode: commune.provinceCode, communeText: commune.fullName }),
    },
    provinces: await readProvinceOptions(),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { account, shop, inShop } = await requireStaff(request, params, 'shop.settings')
  const { carrier } = readParams(params, carrierParams)
  const again = request.clone()
  const form = await readForm(request, carrierForm)
  if (form.status !== 'success') return invalid(form)
  const by = { shopId: shop.id, carrier, actorId: account.id }
  const here = deliverySettingsPath(shop.slug, `carriers/${carrier}`)
  if (form.value.intent !== 'save') {
    const { intent } = form.value
    const switched = await attempt(() =>
      inShop((db) =>
        intent === 'renew'
          ? renewHintKey(db, by, systemClock)
          : switchCarrier(db, { ...by, isActive: intent === 'resume' }, systemClock),
      ),
    )
    if (!switched.ok) return refused(form, switched.refusal, deliveryMessages)
    return redirect(donePath(here, 'saved'))
  }
  const place = await readForm(again, addressForm.extend(senderFields.shape))
  if (place.status !== 'success') return invalid(place)
  const settled = settleAddress(await readPlaces(), place.value)
  if (!settled.ok) return unsettled(place, settled)

  const { token, shopNumber } = form.value
  const { senderName, senderPhone } = place.value
  const { addressLine: senderLine, communeCode: senderCommune } = settled.address
  const sender = { senderName, senderPhone, senderLine, senderCommune }
  const tools = { clock: systemClock, keyring: parseKeyring(env.KEYRING) }
  const outcome = await attempt(() =>
    inShop((db) => saveCarrierAccount(db, { ...by, token, shopNumber, ...sender }, tools)),
  )
  if (!outcome.ok) return refused(form, outcome.refusal, deliveryMessages)
  return redirect(donePath(here, 'saved'))
}

export default function CarrierAccount() {
  const { shop, role, carrier, account, hook } = useLoaderData<typeof loader>()
  const t = useText(deliveryText)
  const isSaved = useNotice(['saved']) !== null
  return (
    <SettingsFrame
      shop={shop}
      role={role}
      title={t.carrierTitle(carrierNames[carrier])}
      done={isSaved ? t.saved : null}
    >
      <ContractForm />
      {hook && (
        <Card title={t.hookTitle}>
          <div className="stack">
            <p className="soft">{t.hookLine}</p>
            <input className="input" readOnly value={hook} aria-label={t.hookTitle} />
            <details>
              <summary>{t.renew}</summary>
              <Form method="post" className="stack">
                <p className="soft">{t.renewLine}</p>
                <div>
                  <Button name="intent" value="renew">
                    {t.renew}
                  </Button>
                </div>
              </Form>
            </details>
          </div>
        </Card>
      )}
      {account && (
        <Form method="post">
          <Button name="intent" value={account.isActive ? 'pause' : 'resume'}>
            {account.isActive ? t.pause : t.resume}
          </Button>
        </Form>
      )}
    </SettingsFrame>
  )
}

function ContractForm() {
  const { carrier, account, sender, provinces } = useLoaderData<typeof loader>()
  const t = useText(deliveryText)
  const form = useFormState('save')
  return (
    <Form method="post" className="stack">
      <FormErrors form={form} isListed />
      <input type="hidden" name="intent" value="save" />
      <Card>
        <div className="stack">
          <TextInput
            form={form}
            name="token"
            label={t.token}
            hint={account ? t.tokenKept(account.ending) : t.tokenHint}
            type="password"
            autoComplete="off"
            isOptional={account !== null}
          />
          <TextInput
            form={form}
            name="shopNumber"
            label={t.shopNumber[carrier]}
            hint={t.shopNumberHint[carrier]}
            isOptional={carrier === 'ghtk'}
          />
        </div>
      </Card>
      <Card title={t.sender}>
        <div className="stack">
          <p className="soft">{t.senderLine}</p>
          <TextInput
            form={form}
            name="senderName"
            label={t.senderName}
            defaultValue={sender.name}
            maxLength={120}
          />
          <TextInput
            form={form}
            name="senderPhone"
            label={t.senderPhone}
            type="tel"
            defaultValue={sender.phone}
          />
          <AddressFields form={form} provinces={provinces} initial={sender} />
        </div>
      </Card>
      <Button look="primary">{t.save}</Button>
    </Form>
  )
}
