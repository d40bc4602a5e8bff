// The address of a thing, as a seller types it.
import { z } from 'zod'

import { bilingual } from '#app/lib/bilingual.ts'
import { handleFor } from '#app/lib/handle.ts'

const badHandle = bilingual(
  'Dùng chữ cái không dấu, chữ số và dấu gạch, ví dụ: gioi-thieu',
  'Use letters, digits and hyphens, for example: about-us',
)

/** The address part, however it was typed. Empty: from the title for a new thing, unchanged for an old one. */
export const handleField = z
  .string()
  .trim()
  .max(200)
  .default('')
  .transform((typed, issues) => {
    const handle = handleFor(typed)
    if (typed === '' || handle !== '') return handle || null
    issues.addIssue({ code: 'custom', message: badHandle })
    return z.NEVER
  })

/** In the room of a product or a collection, told apart by its button. */
export const addressForm = z.object({ intent: z.literal('handle'), handle: handleField })
