// What a person typed, as an object for a schema and as strings to show again. Safe for the browser.

/** What is put back into the fields; never a password or a file. */
export type TypedValues = Record<string, string | string[]>

/** What an action answers when the form was not accepted; screens get it from useFormState. */
export type FormState = {
  status: 'invalid' | 'refused'
  values: TypedValues
  errors: Record<string, string>
  message: string | null
}

type Entries = Iterable<[string, FormDataEntryValue]>
type Branch = Record<string, unknown>

const isSecret = (name: string) => /password|secret|token/i.test(name)
const isUnsafe = (part: string) =>
  part === '__proto__' || part === 'constructor' || part === 'prototype'

export function typedValues(form: Entries): TypedValues {
  const values: TypedValues = Object.create(null) as TypedValues
  for (const [name, value] of form) {
    if (typeof value !== 'string' || isSecret(name)) continue
    const before = values[name]
    values[name] = before === undefined ? value : [before, value].flat()
  }
  return { ...values }
}

/**
 * `variants.0.price=5` becomes `{ variants: [{ price: '5' }] }`. A name sent twice becomes a list; an empty
 * file field is left out. Names deeper than four steps or beyond the 500th item are ignored.
 */
export function nestForm(form: Entries): Branch {
  const root: Branch = {}
  for (const [name, value] of form) {
    if (value instanceof File && value.size === 0 && value.name === '') continue
    const path = name.split('.')
    if (path.length > 4 || path.some(isUnsafe)) continue
    put(root, path, value)
  }
  return listsOf(root) as Branch
}

function put(root: Branch, path: string[], value: FormDataEntryValue) {
  let branch = root
  for (const part of path.slice(0, -1)) {
    const next = Object.hasOwn(branch, part) ? branch[part] : undefined
    if (next !== undefined && !isBranch(next)) return
    branch = (branch[part] ??= {}) as Branch
  }
  const leaf = path.at(-1) ?? ''
  const before = Object.hasOwn(branch, leaf) ? branch[leaf] : undefined
  if (isBranch(before)) return
  branch[leaf] = before === undefined ? value : [before, value].flat()
}

const isBranch = (value: unknown): value is Branch =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof File)

function listsOf(value: unknown): unknown {
  if (!isBranch(value)) return value
  const entries = Object.entries(value)
  const isList =
    entries.length > 0 && entries.every(([key]) => /^\d{1,3}$/.test(key) && Number(key) < 500)
  if (!isList) return Object.fromEntries(entries.map(([key, part]) => [key, listsOf(part)]))
  return entries.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, part]) => listsOf(part))
}
