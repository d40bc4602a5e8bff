// /seller/:shop/content/pages/:pageId: one page: its words, its address, its end.
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'

import { ContentFrame } from '#app/components/content/content-frame.tsx'
import { RemoveForm } from '#app/components/content/remove-form.tsx'
import { SeeInShop } from '#app/components/content/see-in-shop.tsx'
import { AddressFields, BodyFields, TitleField } from '#app/components/content/text-fields.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { useNotice } from '#app/components/ui/notice.ts'
import { pageForm, pageParams } from '#app/domain/content/content.forms.ts'
import { findPageRoom } from '#app/domain/content/content-room-views.server.ts'
import { removePage, updatePage } from '#app/domain/content/save-page.server.ts'
import { sellerContentText } from '#app/i18n/seller-content.ts'
import { useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { donePath, pagePath } from '#app/paths.ts'
import { invalid, readForm, readParams, refused } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'
import { contentPath, sellerPagePath } from '#app/seller-paths.ts'

import { storeUploads } from '../uploaded-photos.server.ts'
import { writtenMessages } from './written-messages.ts'

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: found?.page.title ?? '' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'content.edit')
  const { pageId } = readParams(params, pageParams)
  const page = await inShop((db) => findPageRoom(db, pageId))
  if (!page) throw data(null, { status: 404 })
  return { shop: { slug: shop.slug, name: shop.name }, role, page }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { account, shop, inShop } = await requireStaff(request, params, 'content.edit')
  const { pageId } = readParams(params, pageParams)
  const form = await readForm(request, pageForm)
  if (form.status !== 'success') return invalid(form)

  const by = { shopId: shop.id, actorId: account.id }
  const asked = form.value
  const outcome = await attempt(async () => {
    if (asked.intent === 'remove') {
      const removal = { ...by, id: pageId, typed: asked.typed }
      return inShop((db) => removePage(db, removal, systemClock))
    }
    const photos = await storeUploads(shop.id, asked.photos)
    return inShop((db) => updatePage(db, { ...by, ...asked, photos, pageId }, systemClock))
  })
  if (!outcome.ok) return refused(form, outcome.refusal, writtenMessages)
  if (asked.intent === 'remove') return redirect(contentPath(shop.slug))
  return redirect(donePath(sellerPagePath(shop.slug, pageId), 'saved'))
}

export default function Page() {
  const { shop, role, page } = useLoaderData<typeof loader>()
  const t = useText(sellerContentText)
  const form = useFormState('save')
  const isSaved = useNotice(['saved']) !== null
  return (
    <ContentFrame
      shop={shop}
      role={role}
      title={page.title}
      of="pages"
      done={isSaved && <p>{t.saved}</p>}
      actions={page.isShown && <SeeInShop slug={shop.slug} path={pagePath(page.handle)} />}
    >
      <Form
        method="post"
        encType="multipart/form-data"
        className="stack"
        key={page.updatedAt.getTime()}
      >
        <FormErrors form={form} isListed />
        <TitleField form={form} of={page} />
        <BodyFields form={form} of={page} pictures={page.pictures} />
        <AddressFields form={form} of={page} />
        <Button look="primary" name="intent" value="save">
          {t.save}
        </Button>
      </Form>
      <RemoveForm title={page.title} label={t.remove} lead={t.removeLead} />
    </ContentFrame>
  )
}
