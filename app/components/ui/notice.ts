// What was just done, told once: by the action that stayed on its page (`{ notice: 'saved' }`), or in the address the
// action sent the person to (`?done=saved`), so that loading the page again does not do it again.
import { useActionData, useSearchParams } from '@remix-run/react'

/** `keys` are those that the address may name. Nothing while a refused form is shown. */
export function useNotice<Key extends string>(keys: readonly Key[] = []): Key | null {
  const [search] = useSearchParams()
  const answer = useActionData<{ notice?: Key }>()
  if (answer) return answer.notice ?? null
  const done = search.get('done')
  return keys.find((key) => key === done) ?? null
}
