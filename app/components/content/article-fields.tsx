// What an article has besides its text: blog, summary, photo, author, day.
import { Field } from '#app/components/ui/field.tsx'
import type { FormView } from '#app/components/ui/form-state.ts'
import { Photo } from '#app/components/ui/photo.tsx'
import { Select, TextArea, TextInput } from '#app/components/ui/text-fields.tsx'
import { photoTypes } from '#app/domain/catalog/photo.ts'
import type { BlogLine, NumberedPicture } from '#app/domain/content/content-room-views.server.ts'
import { contentLimits } from '#app/domain/content/content.ts'
import { sellerContentText } from '#app/i18n/seller-content.ts'
import { useText } from '#app/i18n/use-text.ts'
import type { LocalDate } from '#app/lib/time.ts'
import { mediaUrl } from '#app/paths.ts'

type BlogProps = { form: FormView; blogs: readonly BlogLine[] }

/** Chosen once: an article stays in its blog. */
export function BlogField({ form, blogs }: BlogProps) {
  const t = useText(sellerContentText)
  const [only] = blogs
  if (blogs.length === 1 && only) return <input type="hidden" name="blogId" value={only.id} />
  return (
    <Select
      form={form}
      name="blogId"
      label={t.blog}
      options={blogs.map(({ id, title }) => ({ value: id, label: title }))}
    />
  )
}

type Props = {
  form: FormView
  authorName: string
  of?: { summary: string; publishOn: LocalDate | null; photo: NumberedPicture | null }
}

export function ArticleFields({ form, authorName, of }: Props) {
  const t = useText(sellerContentText)
  return (
    <>
      <TextArea
        form={form}
        name="summary"
        label={t.summary}
        hint={t.summaryHint}
        defaultValue={of?.summary}
        rows={2}
        maxLength={contentLimits.summary}
        isOptional
      />
      {of?.photo && <Hanging photo={of.photo} />}
      <Field
        form={form}
        name="photo"
        label={t.photo}
        hint={of?.photo ? t.photoKept : undefined}
        isOptional
      >
        {(control) => (
          <input {...control} className="input" type="file" accept={photoTypes.join(',')} />
        )}
      </Field>
      <div className="columns">
        <TextInput
          form={form}
          name="authorName"
          label={t.author}
          defaultValue={authorName}
          maxLength={contentLimits.author}
        />
        <TextInput
          form={form}
          name="publishOn"
          label={t.publishOn}
          hint={t.publishOnHint}
          defaultValue={of?.publishOn ?? ''}
          type="date"
          isOptional
        />
      </div>
    </>
  )
}

function Hanging({ photo: { shopId, id, width, height } }: { photo: NumberedPicture }) {
  const picture = { url: mediaUrl(shopId, id), altText: '', width, height }
  return (
    <div className="picture-marks">
      <Photo picture={picture} ratio="16/9" sizes="140px" isDecorative />
    </div>
  )
}
