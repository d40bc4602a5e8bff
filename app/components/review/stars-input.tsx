// One to five stars, as radio buttons that are easy to hit with a thumb.
import { Star } from 'lucide-react'

import { FieldError, useControl } from '#app/components/ui/field.tsx'
import { typed, type FormView } from '#app/components/ui/form-state.ts'
import { ratings } from '#app/domain/review/review.ts'
import { reviewsText } from '#app/i18n/reviews.ts'
import { useText } from '#app/i18n/use-text.ts'

type Props = { form: FormView; name: string; defaultValue: number | undefined }

export function StarsInput({ form, name, defaultValue }: Props) {
  const t = useText(reviewsText)
  const control = useControl({ form, name, hint: undefined })
  const chosen = typed(form, name) ?? String(defaultValue ?? '')
  return (
    <fieldset className="field" aria-describedby={control['aria-describedby']}>
      <legend>{t.rating}</legend>
      <div className="stars-input">
        {ratings.map((rating) => (
          <label key={rating}>
            <input
              type="radio"
              name={name}
              value={rating}
              defaultChecked={chosen === String(rating)}
            />
            <Star size={20} aria-hidden />
            <span>
              {rating} <span className="small soft">{t.meanings[rating - 1]}</span>
            </span>
          </label>
        ))}
      </div>
      <FieldError id={control.id} error={form.errors[name]} />
    </fieldset>
  )
}
