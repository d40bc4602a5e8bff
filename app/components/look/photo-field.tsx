// The photo of a part: what is there, another one, or none.
import { Checkbox } from '#app/components/ui/choice-fields.tsx'
import { Field } from '#app/components/ui/field.tsx'
import type { FormView } from '#app/components/ui/form-state.ts'
import { Photo } from '#app/components/ui/photo.tsx'
import { photoTypes } from '#app/domain/catalog/photo.ts'
import { lookPartsText } from '#app/i18n/look-parts.ts'
import { useText } from '#app/i18n/use-text.ts'
import { mediaUrl } from '#app/paths.ts'

type Props = { form: FormView; shopId: string; photoId: string | null }

export function PhotoField({ form, shopId, photoId }: Props) {
  const t = useText(lookPartsText)
  const picture = photoId && {
    url: mediaUrl(shopId, photoId),
    altText: '',
    width: null,
    height: null,
  }
  return (
    <div className="stack-tight">
      {picture && (
        <div className="look-photo">
          <Photo picture={picture} ratio="3/2" sizes="240px" isDecorative />
        </div>
      )}
      <Field form={form} name="photo" label={t.photo} hint={t.photoHint} isOptional>
        {(control) => (
          <input {...control} type="file" className="input" accept={photoTypes.join(',')} />
        )}
      </Field>
      {picture && <Checkbox form={form} name="dropsPhoto" label={t.dropPhoto} isOptional />}
    </div>
  )
}
