// What a page and an article have in common to fill in: title, text, pictures, address, whether it is shown.
import { Checkbox } from '#app/components/ui/choice-fields.tsx'
import { Field } from '#app/components/ui/field.tsx'
import type { FormView } from '#app/components/ui/form-state.ts'
import { Photo } from '#app/components/ui/photo.tsx'
import { TextArea, TextInput } from '#app/components/ui/text-fields.tsx'
import { photoTypes } from '#app/domain/catalog/photo.ts'
import type { NumberedPicture } from '#app/domain/content/content-room-views.server.ts'
import { contentLimits } from '#app/domain/content/content.ts'
import { sellerContentText } from '#app/i18n/seller-content.ts'
import { useText } from '#app/i18n/use-text.ts'
import { mediaUrl } from '#app/paths.ts'

type Of = { form: FormView; of?: { title: string; body: string; handle: string; isShown: boolean } }

export function TitleField({ form, of }: Of) {
  const t = useText(sellerContentText)
  return (
    <TextInput
      form={form}
      name="title"
      label={t.title}
      defaultValue={of?.title}
      maxLength={contentLimits.title}
    />
  )
}

export function BodyFields({
  form,
  of,
  pictures = [],
}: Of & { pictures?: readonly NumberedPicture[] }) {
  const t = useText(sellerContentText)
  return (
    <>
      <TextArea
        form={form}
        name="body"
        label={t.body}
        hint={t.bodyHint}
        defaultValue={of?.body}
        rows={14}
        isOptional
      />
      <FormatHelp />
      <Pictures pictures={pictures} />
      <Field form={form} name="photos" label={t.photos} hint={t.photosHint} isOptional>
        {(control) => (
          <input
            {...control}
            className="input"
            type="file"
            accept={photoTypes.join(',')}
            multiple
          />
        )}
      </Field>
    </>
  )
}

export function AddressFields({ form, of }: Of) {
  const t = useText(sellerContentText)
  return (
    <>
      <TextInput
        form={form}
        name="handle"
        label={t.handle}
        hint={t.handleHint}
        defaultValue={of?.handle ?? ''}
        maxLength={200}
        autoCapitalize="none"
        isOptional
      />
      <Checkbox
        form={form}
        name="isShown"
        label={t.isShown}
        defaultChecked={of?.isShown ?? true}
        isOptional
      />
    </>
  )
}

function FormatHelp() {
  const t = useText(sellerContentText)
  return (
    <details>
      <summary>{t.format}</summary>
      <dl className="facts">
        {t.formatLines.map(([typed, means]) => (
          <div key={typed}>
            <dt>
              <code>{typed}</code>
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function Pictures({ pictures }: { pictures: readonly NumberedPicture[] }) {
  const t = useText(sellerContentText)
  if (pictures.length === 0) return null
  return (
    <section className="stack-tight">
      <h2 className="small">{t.pictures}</h2>
      <ul className="picture-marks">
        {pictures.map(({ number, shopId, id, width, height }) => (
          <li key={number} className="stack-tight">
            <Photo
              picture={{ url: mediaUrl(shopId, id), altText: '', width, height }}
              ratio="4/3"
              sizes="140px"
              isDecorative
            />
            <code>{t.pictureMark(number)}</code>
          </li>
        ))}
      </ul>
    </section>
  )
}
