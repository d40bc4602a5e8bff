// What operators see of the machinery: failed jobs and consumers that lag, never a secret or a person.

export type OperationRefusal =
  'operation.job-not-found' | 'operation.job-already-handled' | 'operation.confirmation-wrong'

/** What an operator types before failed jobs are thrown away. */
export const discardWord = 'HUY'

const secretName = /token|secret|password|passphrase|credential|cookie|signature|link|url|key$/i
const personName = /^(e?mail|to|from|phone|recipient|address|addressLine|name|displayName)$/i
const hidden = '•••'

/** A payload as it may be shown: the same shape, with secrets and people's data blanked. */
export function withoutSecrets(value: unknown, name = ''): unknown {
  if (secretName.test(name) || personName.test(name)) return hidden
  if (Array.isArray(value)) return value.map((item) => withoutSecrets(item))
  if (typeof value === 'string') return blankInside(value)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withoutSecrets(inner, key)]),
  )
}

/** Error texts quote what they met: addresses of people, links with keys, passwords in connection strings. */
export const blankInside = (text: string): string =>
  text
    .replaceAll(/[\w.+-]+@[\w-]+\.[\w.-]+/g, hidden)
    .replaceAll(/\b[a-z][a-z0-9+.-]*:\/\/\S+/gi, hidden)
    .replaceAll(/(?<![\w-])\+?\d{9,12}(?![\w-])/g, hidden)
