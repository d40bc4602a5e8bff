// The indexes and what is in them. Only tasks change it.
import { indexNotFound, ServerError } from './errors.ts'
import { defaultSettings, type IndexSettings } from './settings.ts'

export type Document = Record<string, unknown>

export type Index = {
  uid: string
  primaryKey: string | null
  settings: IndexSettings
  documents: Map<string, Document>
  createdAt: string
  updatedAt: string
}

export type Store = {
  all(): Index[]
  /** Throws index_not_found. */
  get(uid: string): Index
  make(uid: string, primaryKey: string | null): Index
  getOrMake(uid: string): Index
  drop(uid: string): number
  swap(a: string, b: string): void
}

export function openStore(): Store {
  const indexes = new Map<string, Index>()
  const get = (uid: string) => {
    const found = indexes.get(uid)
    if (!found) throw indexNotFound(uid)
    return found
  }
  const make = (uid: string, primaryKey: string | null) => {
    if (indexes.has(uid)) {
      throw new ServerError('index_already_exists', `Index \`${uid}\` already exists.`)
    }
    const now = new Date().toISOString()
    const made: Index = {
      uid,
      primaryKey,
      settings: defaultSettings(),
      documents: new Map(),
      createdAt: now,
      updatedAt: now,
    }
    indexes.set(uid, made)
    return made
  }
  return {
    all: () => [...indexes.values()],
    get,
    make,
    getOrMake: (uid) => indexes.get(uid) ?? make(uid, null),
    drop(uid) {
      const { documents } = get(uid)
      indexes.delete(uid)
      return documents.size
    },
    swap(a, b) {
      const [one, other] = [get(a), get(b)]
      indexes.set(a, { ...other, uid: a })
      indexes.set(b, { ...one, uid: b })
    },
  }
}

/** All or none, as one task: a document without an id fails the whole. */
export function addDocuments(index: Index, documents: Document[], primaryKey: string | null): void {
  const key = index.primaryKey ?? primaryKey ?? guessKey(documents)
  const added = documents.map((document): [string, Document] => [idOf(document, key), document])
  index.primaryKey = key
  for (const [id, document] of added) index.documents.set(id, document)
  index.updatedAt = new Date().toISOString()
}

function guessKey(documents: Document[]): string {
  const found = Object.keys(documents[0] ?? {}).find((name) => /id$/i.test(name))
  if (found) return found
  throw new ServerError(
    'index_primary_key_no_candidate_found',
    'The primary key inference failed as the engine did not find any field ending with `id` in its name.',
  )
}

function idOf(document: Document, key: string): string {
  const id = document[key]
  if (id === undefined) {
    const shown = JSON.stringify(document)
    throw new ServerError(
      'missing_document_id',
      `Document doesn't have a \`${key}\` attribute: \`${shown}\`.`,
    )
  }
  if ((typeof id === 'string' || typeof id === 'number') && /^[\w-]{1,511}$/.test(String(id))) {
    return String(id)
  }
  throw new ServerError(
    'invalid_document_id',
    `Document identifier \`${JSON.stringify(id)}\` is invalid.`,
  )
}
