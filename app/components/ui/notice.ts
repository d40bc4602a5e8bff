// What an action that stayed on its page reports: the key of a sentence, shown once.
import { useActionData } from '@remix-run/react'

export function useNotice<Key extends string>(): Key | null {
  const answer = useActionData<{ notice?: Key }>()
  return answer?.notice ?? null
}
