// /seller/:shop/content/articles/:articleId: one article: its words, its photo, its day, its end.
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'

import { ArticleFields } from '#app/components/content/article-fields.tsx'
import { ContentFrame } from '#app/components/content/content-frame.tsx'
import { RemoveForm } from '#app/components/content/remove-form.tsx'
import { SeeInShop } from '#app/components/content/see-in-shop.tsx'
import { AddressFields, BodyFields, TitleField } from '#app/components/content/text-fields.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { useNotice } from '#app/components/ui/notice.ts'
import { articleForm, articleParams } from '#app/domain/content/content.forms.ts'
import { findArticleRoom } from '#app/domain/content/content-room-views.server.ts'
import { removeArticle, updateArticle } from '#app/domain/content/save-article.server.ts'
import { sellerContentText } from '#app/i18n/seller-content.ts'
import { useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { articlePath, donePath } from '#app/paths.ts'
import { invalid, readForm, readParams, refused } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'
import { contentPath, sellerArticlePath } from '#app/seller-paths.ts'

import { storeUploads } from '../uploaded-photos.server.ts'
import { writtenMessages } from './written-messages.ts'

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: found?.article.title ?? '' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'content.edit')
  const { articleId } = readParams(params, articleParams)
  const article = await inShop((db) => findArticleRoom(db, articleId, systemClock))
  if (!article) throw data(null, { status: 404 })
  return { shop: { slug: shop.slug, name: shop.name }, role, article }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { account, shop, inShop } = await requireStaff(request, params, 'content.edit')
  const { articleId } = readParams(params, articleParams)
  const form = await readForm(request, articleForm)
  if (form.status !== 'success') return invalid(form)

  const by = { shopId: shop.id, actorId: account.id }
  const asked = form.value
  const outcome = await attempt(async () => {
    if (asked.intent === 'remove') {
      const removal = { ...by, id: articleId, typed: asked.typed }
      return inShop((db) => removeArticle(db, removal, systemClock))
    }
    const photos = await storeUploads(shop.id, asked.photos)
    const [photo = null] = asked.photo ? await storeUploads(shop.id, [asked.photo]) : []
    const article = { ...by, ...asked, photos, photo, articleId }
    return inShop((db) => updateArticle(db, article, systemClock))
  })
  if (!outcome.ok) return refused(form, outcome.refusal, writtenMessages)
  if (asked.intent === 'remove') return redirect(contentPath(shop.slug, 'articles'))
  return redirect(donePath(sellerArticlePath(shop.slug, articleId), 'saved'))
}

export default function Article() {
  const { shop, role, article } = useLoaderData<typeof loader>()
  const t = useText(sellerContentText)
  const form = useFormState('save')
  const isSaved = useNotice(['saved']) !== null
  const of = { ...article, isShown: article.state !== 'draft' }
  const path = articlePath(article.blogHandle, article.handle)
  return (
    <ContentFrame
      shop={shop}
      role={role}
      title={article.title}
      of="articles"
      done={isSaved && <p>{t.saved}</p>}
      actions={article.state === 'shown' && <SeeInShop slug={shop.slug} path={path} />}
    >
      <Form
        method="post"
        encType="multipart/form-data"
        className="stack"
        key={article.updatedAt.getTime()}
      >
        <FormErrors form={form} isListed />
        <input type="hidden" name="blogId" value={article.blogId} />
        <TitleField form={form} of={of} />
        <ArticleFields form={form} authorName={article.authorName} of={article} />
        <BodyFields form={form} of={of} pictures={article.pictures} />
        <AddressFields form={form} of={of} />
        <Button look="primary" name="intent" value="save">
          {t.save}
        </Button>
      </Form>
      <RemoveForm title={article.title} label={t.remove} lead={t.removeLead} />
    </ContentFrame>
  )
}
