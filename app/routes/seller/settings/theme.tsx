// /seller/:shop/settings/theme: the colours, type, corners and sign of the draft.
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { LookFrame } from '#app/components/look/look-frame.tsx'
import { ThemeForm } from '#app/components/look/theme-form.tsx'
import { productMessages } from '#app/domain/catalog/product.messages.ts'
import { changeTheme } from '#app/domain/site/edit-draft.server.ts'
import { findLookEditor, findLookVersions } from '#app/domain/site/look-views.server.ts'
import { themeForm } from '#app/domain/site/look.forms.ts'
import { lookText } from '#app/i18n/look.ts'
import { localeOf } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { sellerPath } from '#app/seller-paths.ts'

import { invalid, readForm, refused } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'
import { storeUploads } from '../uploaded-photos.server.ts'

export const meta: MetaFunction = ({ matches }) => [{ title: lookText[localeOf(matches)].theme }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'shop.settings')
  const [editor, versions] = await inShop(async (db) => [
    await findLookEditor(db),
    await findLookVersions(db),
  ])
  if (!editor) throw data(null, { status: 404 })
  const { look, revision, canUndo, isChanged } = editor
  const { id, slug, name } = shop
  const draft = { revision, canUndo, isChanged }
  return { shop: { id, slug, name }, role, theme: look.theme, draft, versions }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { account, shop, inShop } = await requireStaff(request, params, 'shop.settings')
  const form = await readForm(request, themeForm)
  if (form.status !== 'success') return invalid(form)

  const { sign: file, hasOneColor, headingColor, ...rest } = form.value
  const theme = { ...rest, headingColor: hasOneColor ? null : headingColor }
  const outcome = await attempt(async () => {
    const [sign = null] = file ? await storeUploads(shop.id, [file]) : []
    await inShop((db) => changeTheme(db, { actorId: account.id, theme, sign }, systemClock))
  })
  if (!outcome.ok) return refused(form, outcome.refusal, productMessages)
  return redirect(sellerPath(shop.slug, 'settings/theme'))
}

export default function Theme() {
  const { shop, role, theme, draft, versions } = useLoaderData<typeof loader>()
  return (
    <LookFrame shop={shop} role={role} room="theme" draft={draft} versions={versions}>
      <ThemeForm shop={shop} theme={theme} />
    </LookFrame>
  )
}
