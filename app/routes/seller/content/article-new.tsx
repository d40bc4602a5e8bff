// /seller/:shop/content/articles/new: an article that is not there yet.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'

import { ArticleFields, BlogField } from '#app/components/content/article-fields.tsx'
import { ContentFrame } from '#app/components/content/content-frame.tsx'
import { AddressFields, BodyFields, TitleField } from '#app/components/content/text-fields.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { newArticleForm } from '#app/domain/content/content.forms.ts'
import { listBlogs } from '#app/domain/content/content-room-views.server.ts'
import { createArticle } from '#app/domain/content/save-article.server.ts'
import { sellerContentText } from '#app/i18n/seller-content.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { donePath } from '#app/paths.ts'
import { invalid, readForm, refused } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'
import { contentPath, sellerArticlePath } from '#app/seller-paths.ts'

import { storeUploads } from '../uploaded-photos.server.ts'
import { writtenMessages } from './written-messages.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: sellerContentText[localeOf(matches)].newArticle },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { account, shop, role, inShop } = await requireStaff(request, params, 'content.edit')
  const blogs = await inShop(listBlogs)
  // An article stands in a blog: the list is where one is made.
  if (blogs.length === 0) throw redirect(contentPath(shop.slug, 'articles'))
  return {
    shop: { slug: shop.slug, name: shop.name },
    role,
    blogs,
    authorName: account.displayName,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { account, shop, inShop } = await requireStaff(request, params, 'content.edit')
  const form = await readForm(request, newArticleForm)
  if (form.status !== 'success') return invalid(form)

  const { photos: files, photo: file, ...words } = form.value
  const outcome = await attempt(async () => {
    const photos = await storeUploads(shop.id, files)
    const [photo = null] = file ? await storeUploads(shop.id, [file]) : []
    const article = { shopId: shop.id, actorId: account.id, ...words, photos, photo }
    return inShop((db) => createArticle(db, article, systemClock))
  })
  if (!outcome.ok) return refused(form, outcome.refusal, writtenMessages)
  return redirect(donePath(sellerArticlePath(shop.slug, outcome.value.id), 'saved'))
}

export default function NewArticle() {
  const { shop, role, blogs, authorName } = useLoaderData<typeof loader>()
  const t = useText(sellerContentText)
  const form = useFormState()
  return (
    <ContentFrame shop={shop} role={role} title={t.newArticle} of="articles">
      <Form method="post" encType="multipart/form-data" className="stack">
        <FormErrors form={form} isListed />
        <BlogField form={form} blogs={blogs} />
        <TitleField form={form} />
        <ArticleFields form={form} authorName={authorName} />
        <BodyFields form={form} />
        <AddressFields form={form} />
        <Button look="primary">{t.save}</Button>
      </Form>
    </ContentFrame>
  )
}
