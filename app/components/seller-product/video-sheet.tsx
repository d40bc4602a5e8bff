// The short film of a product: a link or a small file.
import { Form } from '@remix-run/react'

import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import type { ProductVideo } from '#app/domain/catalog/product-video.ts'
import { productFilesText } from '#app/i18n/product-files.ts'
import { useText } from '#app/i18n/use-text.ts'

type Props = { video: ProductVideo | null; fileUrl: string }

export function VideoSheet({ video, fileUrl }: Props) {
  const t = useText(productFilesText)
  const form = useFormState('video')
  return (
    <Card title={t.video}>
      <div className="stack">
        {video ? (
          <Form method="post" className="row-between">
            <a href={video.kind === 'link' ? video.url : fileUrl} target="_blank" rel="noreferrer">
              {video.kind === 'link' ? video.url : t.ownFile}
            </a>
            <Button look="plain" name="intent" value="no-video">
              {t.removeVideo}
            </Button>
          </Form>
        ) : (
          <p className="soft">{t.videoLead}</p>
        )}
        <Form
          method="post"
          encType="multipart/form-data"
          className="stack"
          key={JSON.stringify(video)}
        >
          <FormErrors form={form} />
          <TextInput
            form={form}
            name="link"
            label={t.videoLink}
            hint={t.videoLinkHint}
            inputMode="url"
            maxLength={500}
            isOptional
          />
          <Field form={form} name="film" label={t.videoFile} hint={t.videoFileHint} isOptional>
            {(control) => (
              <input {...control} className="input" type="file" accept="video/mp4,video/webm" />
            )}
          </Field>
          <Button name="intent" value="video">
            {t.saveVideo}
          </Button>
        </Form>
      </div>
    </Card>
  )
}
