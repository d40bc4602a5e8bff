// Above a refused form: what happened, in one sentence, and what to look at. Read aloud when it appears.
import { uiText } from '#app/i18n/ui.ts'
import { useText } from '#app/i18n/use-text.ts'

import { Alert } from './alert.tsx'
import type { FormView } from './form-state.ts'

/** Fields show their own errors; `isListed` repeats them here for a long form. */
export function FormErrors({ form, isListed = false }: { form: FormView; isListed?: boolean }) {
  const t = useText(uiText)
  const errors = Object.values(form.errors)
  if (!form.message && errors.length === 0) return null
  return (
    <Alert tone="chili" isUrgent>
      {form.message ? <p>{form.message}</p> : <p>{t.formProblem}</p>}
      {(isListed || !form.message) && errors.length > 0 && (
        <ul>
          {errors.map((error) => (
            <li key={error}>{error}</li>
          ))}
        </ul>
      )}
    </Alert>
  )
}
