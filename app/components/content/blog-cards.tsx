// The blogs of a shop: their names, and a new one.
import { Form } from '@remix-run/react'

import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { untouched, typed, useFormState } from '#app/components/ui/form-state.ts'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import type { BlogLine } from '#app/domain/content/content-room-views.server.ts'
import { contentLimits } from '#app/domain/content/content.ts'
import { sellerContentText } from '#app/i18n/seller-content.ts'
import { useText } from '#app/i18n/use-text.ts'

export function BlogCards({ blogs }: { blogs: readonly BlogLine[] }) {
  const t = useText(sellerContentText)
  if (blogs.length === 0) return null
  return (
    <Card title={t.blogs}>
      <ul className="list">
        {blogs.map((blog) => (
          <li key={`${blog.id}${blog.title}`} className="list-item">
            <Blog blog={blog} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Blog({ blog }: { blog: BlogLine }) {
  const t = useText(sellerContentText)
  const [renaming, removing] = [useFormState('rename'), useFormState('remove-blog')]
  const isOf = (form: typeof renaming) => typed(form, 'blogId') === blog.id
  const form = isOf(renaming) ? renaming : isOf(removing) ? removing : untouched
  return (
    <details className="grow" open={form.isSent}>
      <summary>
        {blog.title} <span className="small soft">{t.articleCount(blog.articles)}</span>
      </summary>
      <Form method="post" className="stack">
        <FormErrors form={form} />
        <input type="hidden" name="blogId" value={blog.id} />
        <TextInput
          form={form}
          name="title"
          label={t.blogName}
          defaultValue={blog.title}
          maxLength={contentLimits.title}
        />
        <div className="row">
          <Button name="intent" value="rename">
            {t.rename}
          </Button>
          {blog.articles === 0 && (
            <Button look="danger" name="intent" value="remove-blog">
              {t.remove}
            </Button>
          )}
        </div>
      </Form>
    </details>
  )
}

export function NewBlog({ isFirst }: { isFirst: boolean }) {
  const t = useText(sellerContentText)
  const form = useFormState('blog')
  return (
    <Card title={t.makeBlog}>
      <Form method="post" className="stack">
        <FormErrors form={form} />
        <TextInput
          form={form}
          name="title"
          label={t.blogName}
          defaultValue={isFirst ? t.blogExample : ''}
          maxLength={contentLimits.title}
        />
        <Button look={isFirst ? 'primary' : 'secondary'} name="intent" value="blog">
          {t.makeBlog}
        </Button>
      </Form>
    </Card>
  )
}
