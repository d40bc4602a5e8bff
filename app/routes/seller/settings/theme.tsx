// /seller/:shop/settings/theme: the colour and the sign.
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useState } from 'react'

import { ColourSample } from '#app/components/settings/colour-sample.tsx'
import { SettingsFrame } from '#app/components/settings/settings-frame.tsx'
import { ShopSign } from '#app/components/shopper/shop-card.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { typed, useFormState } from '#app/components/ui/form-state.ts'
import { useNotice } from '#app/components/ui/notice.ts'
import { photoTypes } from '#app/domain/catalog/photo.ts'
import { productMessages } from '#app/domain/catalog/product.messages.ts'
import { changeTheme } from '#app/domain/site/change-theme.server.ts'
import { themeForm } from '#app/domain/site/site.forms.ts'
import { findShopTheme } from '#app/domain/site/site-views.server.ts'
import { settingsText } from '#app/i18n/settings.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { donePath } from '#app/paths.ts'
import { sellerPath } from '#app/seller-paths.ts'

import { invalid, readForm, refused } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'
import { forgetSites } from '#app/routes/site.server.ts'
import { storeUploads } from '../uploaded-photos.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: settingsText[localeOf(matches)].theme },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'shop.settings')
  const theme = await inShop(findShopTheme)
  if (!theme) throw data(null, { status: 404 })
  return { shop: { slug: shop.slug, name: shop.name }, role, theme }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { account, shop, inShop } = await requireStaff(request, params, 'shop.settings')
  const form = await readForm(request, themeForm)
  if (form.status !== 'success') return invalid(form)

  const { accentColor, sign: file } = form.value
  const outcome = await attempt(async () => {
    const [sign = null] = file ? await storeUploads(shop.id, [file]) : []
    await inShop((db) => changeTheme(db, { actorId: account.id, accentColor, sign }, systemClock))
  })
  if (!outcome.ok) return refused(form, outcome.refusal, productMessages)
  forgetSites()
  return redirect(donePath(sellerPath(shop.slug, 'settings/theme'), 'saved'))
}

export default function Theme() {
  const { shop, role, theme } = useLoaderData<typeof loader>()
  const t = useText(settingsText)
  const form = useFormState()
  const isSaved = useNotice(['saved']) !== null
  const [color, setColor] = useState(typed(form, 'accentColor') ?? theme.accentColor)
  return (
    <SettingsFrame
      shop={shop}
      role={role}
      title={t.theme}
      lead={t.themeLead}
      done={isSaved ? t.themeSaved : null}
    >
      <Card>
        <Form method="post" encType="multipart/form-data" className="stack">
          <FormErrors form={form} />
          <Field form={form} name="accentColor" label={t.accentColor} hint={t.accentHint}>
            {(control) => (
              <input
                {...control}
                type="color"
                className="input"
                value={color}
                onChange={(event) => setColor(event.target.value)}
              />
            )}
          </Field>
          <ColourSample color={color} shopName={shop.name} />
          <div className="row">
            <ShopSign shop={theme} sizes="112px" />
          </div>
          <Field form={form} name="sign" label={t.sign} hint={t.signHint} isOptional>
            {(control) => (
              <input {...control} type="file" className="input" accept={photoTypes.join(',')} />
            )}
          </Field>
          <Button look="primary">{t.save}</Button>
        </Form>
      </Card>
    </SettingsFrame>
  )
}
