// /seller/:shop/settings/home/:sectionId: one part of the first page.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { SectionForm } from '#app/components/look/section-form.tsx'
import { SettingsFrame } from '#app/components/settings/settings-frame.tsx'
import { productMessages } from '#app/domain/catalog/product.messages.ts'
import { changeSection } from '#app/domain/site/edit-draft.server.ts'
import { findLookEditor, findSectionChoices } from '#app/domain/site/look-views.server.ts'
import { sectionForm, sectionId } from '#app/domain/site/look.forms.ts'
import { lookMessages } from '#app/domain/site/look.messages.ts'
import { lookPartsText } from '#app/i18n/look-parts.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { donePath } from '#app/paths.ts'
import { sellerPath } from '#app/seller-paths.ts'

import { invalid, notFound, readForm, readParams, refused } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'
import { storeUploads } from '../uploaded-photos.server.ts'

const sectionParams = z.object({ sectionId })

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = lookPartsText[localeOf(matches)]
  return [{ title: data ? t.kinds[data.section.kind].name : t.back }]
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'shop.settings')
  const { sectionId: id } = readParams(params, sectionParams)
  const [editor, choices] = await inShop(async (db) => [
    await findLookEditor(db),
    await findSectionChoices(db),
  ])
  const section = editor?.look.sections.find((one) => one.id === id)
  if (!section) throw notFound()
  const { slug, name } = shop
  return { shop: { slug, name }, role, section, choices: { ...choices, shopId: shop.id } }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { account, shop, inShop } = await requireStaff(request, params, 'shop.settings')
  const { sectionId: id } = readParams(params, sectionParams)
  const form = await readForm(request, sectionForm)
  if (form.status !== 'success') return invalid(form)

  const section = { ...form.value, id }
  const file = 'photo' in section ? section.photo : null
  const outcome = await attempt(async () => {
    const [photo = null] = file ? await storeUploads(shop.id, [file]) : []
    const change = { actorId: account.id, section, photo }
    await inShop((db) => changeSection(db, change, systemClock))
  })
  if (!outcome.ok) return refused(form, outcome.refusal, { ...productMessages, ...lookMessages })
  return redirect(donePath(sellerPath(shop.slug, 'settings/home'), 'saved'))
}

export default function HomeSection() {
  const { shop, role, section, choices } = useLoaderData<typeof loader>()
  const t = useText(lookPartsText)
  const { name, line } = t.kinds[section.kind]
  return (
    <SettingsFrame
      shop={shop}
      role={role}
      title={name}
      lead={line}
      crumbs={[{ label: t.back, to: sellerPath(shop.slug, 'settings/home') }]}
    >
      <SectionForm section={section} choices={choices} />
    </SettingsFrame>
  )
}
