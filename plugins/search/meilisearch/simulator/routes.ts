// The addresses of the server that we call, and what they answer. Writes answer 202 and a task.
import { z } from 'zod'

import { ServerError } from './errors.ts'
import { multiSearch, search } from './search.ts'
import { readSettings } from './settings.ts'
import { addDocuments, type Index, type Store } from './store.ts'
import type { Task, TaskQueue } from './tasks.ts'

export type Peer = { key: string; store: Store; tasks: TaskQueue }

export type Asked = {
  method: string
  url: URL
  authorization: string | undefined
  body: unknown
}

export type Answer = { status: number; body: unknown }

type Context = Peer & Asked & { uid: string }
type Route = { is: RegExp; answer: (context: Context) => Answer }

/** Throws ServerError. */
export function answer(peer: Peer, asked: Asked): Answer {
  const place = `${asked.method} ${asked.url.pathname}`
  if (place === 'GET /health') return ok({ status: 'available' })
  checkKey(peer.key, asked.authorization)
  for (const route of routes) {
    const found = route.is.exec(place)
    if (found) return route.answer({ ...peer, ...asked, uid: found.groups?.uid ?? '' })
  }
  throw new ServerError('not_found', `No such address: ${place}`)
}

function checkKey(key: string, authorization: string | undefined): void {
  if (authorization === undefined) {
    const message =
      'The Authorization header is missing. It must use the bearer authorization method.'
    throw new ServerError('missing_authorization_header', message)
  }
  if (authorization !== `Bearer ${key}`) {
    throw new ServerError('invalid_api_key', 'The provided API key is invalid.')
  }
}

const ok = (body: unknown): Answer => ({ status: 200, body })

const taken = ({ uid: taskUid, indexUid, status, type, enqueuedAt }: Task): Answer => ({
  status: 202,
  body: { taskUid, indexUid, status, type, enqueuedAt },
})

const described = ({ uid, primaryKey, createdAt, updatedAt }: Index) => ({
  uid,
  primaryKey,
  createdAt,
  updatedAt,
})

function checked<T>(schema: z.ZodType<T>, body: unknown): T {
  const read = schema.safeParse(body)
  if (read.success) return read.data
  throw new ServerError('bad_request', read.error.issues[0]?.message ?? 'Invalid value')
}

const documents = z.array(z.record(z.string(), z.unknown()))
const ids = z.array(z.union([z.string(), z.number()]))
const swaps = z.array(
  z.object({ indexes: z.tuple([z.string(), z.string()]), rename: z.boolean().default(false) }),
)
const newIndex = z.object({ uid: z.string(), primaryKey: z.string().nullish() })

const uid = '(?<uid>[A-Za-z0-9_-]{1,400})'

const routes: readonly Route[] = [
  {
    is: /^POST \/multi-search$/,
    answer: ({ store, body }) => ok(multiSearch(store, body)),
  },
  {
    is: new RegExp(`^POST /indexes/${uid}/search$`),
    answer: ({ store, uid, body }) => ok(search(store.get(uid), body)),
  },
  {
    is: new RegExp(`^(POST|PUT) /indexes/${uid}/documents$`),
    answer: ({ store, tasks, uid, body, url }) => {
      const added = checked(documents, body)
      const task = { type: 'documentAdditionOrUpdate', indexUid: uid }
      const key = url.searchParams.get('primaryKey')
      return taken(tasks.add(task, () => addDocuments(store.getOrMake(uid), added, key)))
    },
  },
  {
    is: new RegExp(`^POST /indexes/${uid}/documents/delete-batch$`),
    answer: ({ store, tasks, uid, body }) => {
      const gone = checked(ids, body)
      const task = { type: 'documentDeletion', indexUid: uid }
      return taken(
        tasks.add(task, () => {
          const index = store.get(uid)
          for (const id of gone) index.documents.delete(String(id))
        }),
      )
    },
  },
  {
    is: new RegExp(`^PATCH /indexes/${uid}/settings$`),
    answer: ({ store, tasks, uid, body }) => {
      const settings = readSettings(body)
      const task = { type: 'settingsUpdate', indexUid: uid }
      return taken(
        tasks.add(task, () => void Object.assign(store.getOrMake(uid).settings, settings)),
      )
    },
  },
  {
    is: new RegExp(`^GET /indexes/${uid}/settings$`),
    answer: ({ store, uid }) => ok(store.get(uid).settings),
  },
  {
    is: new RegExp(`^GET /indexes/${uid}/stats$`),
    answer: ({ store, uid }) =>
      ok({
        numberOfDocuments: store.get(uid).documents.size,
        isIndexing: false,
        fieldDistribution: {},
      }),
  },
  {
    is: new RegExp(`^GET /indexes/${uid}$`),
    answer: ({ store, uid }) => ok(described(store.get(uid))),
  },
  {
    is: new RegExp(`^DELETE /indexes/${uid}$`),
    answer: ({ store, tasks, uid }) =>
      taken(tasks.add({ type: 'indexDeletion', indexUid: uid }, () => void store.drop(uid))),
  },
  {
    is: /^POST \/indexes$/,
    answer: ({ store, tasks, body }) => {
      const { uid, primaryKey = null } = checked(newIndex, body)
      const task = { type: 'indexCreation', indexUid: uid }
      return taken(tasks.add(task, () => void store.make(uid, primaryKey)))
    },
  },
  {
    is: /^POST \/swap-indexes$/,
    answer: ({ store, tasks, body }) => {
      const wanted = checked(swaps, body)
      return taken(
        tasks.add({ type: 'indexSwap', indexUid: null }, () => {
          for (const { indexes } of wanted) store.swap(...indexes)
        }),
      )
    },
  },
  {
    is: /^GET \/tasks\/(?<uid>\d+)$/,
    answer: ({ tasks, uid }) => ok(tasks.find(Number(uid))),
  },
]
