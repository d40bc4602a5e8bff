// Photos from a phone's camera or its album, several at once.
import { Field } from '#app/components/ui/field.tsx'
import type { FormView } from '#app/components/ui/form-state.ts'
import { photoTypes } from '#app/domain/catalog/photo.ts'

type Props = { form: FormView; name?: string; label: string; hint: string }

export function PhotosInput({ form, name = 'photos', label, hint }: Props) {
  return (
    <Field form={form} name={name} label={label} hint={hint} isOptional>
      {(control) => (
        <input {...control} className="input" type="file" accept={photoTypes.join(',')} multiple />
      )}
    </Field>
  )
}
