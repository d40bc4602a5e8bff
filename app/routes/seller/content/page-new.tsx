// /seller/:shop/content/pages/new: a page that is not there yet.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'

import { ContentFrame } from '#app/components/content/content-frame.tsx'
import { AddressFields, BodyFields, TitleField } from '#app/components/content/text-fields.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { newPageForm } from '#app/domain/content/content.forms.ts'
import { createPage } from '#app/domain/content/save-page.server.ts'
import { sellerContentText } from '#app/i18n/seller-content.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { donePath } from '#app/paths.ts'
import { invalid, readForm, refused } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'
import { sellerPagePath } from '#app/seller-paths.ts'

import { storeUploads } from '../uploaded-photos.server.ts'
import { writtenMessages } from './written-messages.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: sellerContentText[localeOf(matches)].newPage },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role } = await requireStaff(request, params, 'content.edit')
  return { shop: { slug: shop.slug, name: shop.name }, role }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { account, shop, inShop } = await requireStaff(request, params, 'content.edit')
  const form = await readForm(request, newPageForm)
  if (form.status !== 'success') return invalid(form)

  const { photos: files, ...words } = form.value
  const outcome = await attempt(async () => {
    const photos = await storeUploads(shop.id, files)
    const page = { shopId: shop.id, actorId: account.id, ...words, photos }
    return inShop((db) => createPage(db, page, systemClock))
  })
  if (!outcome.ok) return refused(form, outcome.refusal, writtenMessages)
  return redirect(donePath(sellerPagePath(shop.slug, outcome.value.id), 'saved'))
}

export default function NewPage() {
  const { shop, role } = useLoaderData<typeof loader>()
  const t = useText(sellerContentText)
  const form = useFormState()
  return (
    <ContentFrame shop={shop} role={role} title={t.newPage} of="pages">
      <Form method="post" encType="multipart/form-data" className="stack">
        <FormErrors form={form} isListed />
        <TitleField form={form} />
        <BodyFields form={form} />
        <AddressFields form={form} />
        <Button look="primary">{t.save}</Button>
      </Form>
    </ContentFrame>
  )
}
