// Fields that the diary, harvest and process forms share: the day, a note, a photo, and the key against double taps.
import { Field } from '#app/components/ui/field.tsx'
import type { FormView } from '#app/components/ui/form-state.ts'
import { TextArea, TextInput } from '#app/components/ui/text-fields.tsx'
import { photoTypes } from '#app/domain/catalog/photo.ts'
import { diaryText } from '#app/i18n/diary.ts'
import { useText } from '#app/i18n/use-text.ts'

type Props = { form: FormView; today: string; clientKey: string }

export function DayField({ form, today }: Omit<Props, 'clientKey'>) {
  const t = useText(diaryText)
  return (
    <TextInput form={form} name="day" type="date" label={t.day} defaultValue={today} max={today} />
  )
}

export function NoteAndPhoto({ form, clientKey }: Omit<Props, 'today'>) {
  const t = useText(diaryText)
  return (
    <>
      <TextArea
        form={form}
        name="note"
        label={t.note}
        hint={t.noteHint}
        rows={2}
        maxLength={1000}
        isOptional
      />
      <Field form={form} name="photo" label={t.photo} hint={t.photoHint} isOptional>
        {(control) => (
          <input {...control} className="input" type="file" accept={photoTypes.join(',')} />
        )}
      </Field>
      <input type="hidden" name="clientKey" value={clientKey} />
    </>
  )
}

/** What was used or harvested before, offered while typing. */
export const Suggestions = ({ id, words }: { id: string; words: readonly string[] }) => (
  <datalist id={id}>
    {words.map((word) => (
      <option key={word} value={word} />
    ))}
  </datalist>
)
