// The writing half: documents, and the second index that a rebuild fills and swaps in.
import type { SearchDocument, SearchDraft, SearchIndex } from '../port.ts'
import { SearchServerFault, type SearchServer } from './server.ts'
import { indexSettings } from './settings.ts'
import { primaryKey, toWire } from './wire.ts'

export function indexWriter(server: SearchServer, indexUid: string): SearchIndex {
  // Writing to an index that is not there would make one without our settings, so it is looked for once a process.
  let ready: Promise<void> | null = null
  const prepared = () => {
    ready ??= prepare(server, indexUid).catch((error: unknown) => {
      ready = null
      throw error
    })
    return ready
  }
  return {
    async put(documents) {
      if (documents.length === 0) return
      await prepared()
      await putInto(server, indexUid, documents)
    },
    async remove(productIds) {
      if (productIds.length === 0) return
      await prepared()
      await server.finish(`Removing products from ${indexUid}`, () =>
        server.client.index(indexUid).deleteDocuments([...productIds]),
      )
    },
    draft: (name) => draftIndex(server, { live: indexUid, draft: `${indexUid}-${name}` }),
  }
}

function draftIndex(
  server: SearchServer,
  { live, draft }: { live: string; draft: string },
): SearchDraft {
  const drop = () => dropIndex(server, draft)
  return {
    async open() {
      await prepare(server, draft)
      const stats = await server.ask(`Counting ${draft}`, () =>
        server.client.index(draft).getStats(),
      )
      return stats.numberOfDocuments
    },
    put: (documents) => putInto(server, draft, documents),
    async publish() {
      await prepare(server, live)
      await server.finish(`Swapping ${draft} in`, () =>
        server.client.swapIndexes([{ indexes: [live, draft], rename: false }]),
      )
      await drop()
    },
    drop,
  }
}

async function putInto(
  server: SearchServer,
  indexUid: string,
  documents: readonly SearchDocument[],
): Promise<void> {
  await server.finish(`Writing products to ${indexUid}`, () =>
    server.client.index(indexUid).addDocuments(documents.map(toWire), { primaryKey }),
  )
}

// Setting up what is not there makes it, in one task. An index that is there keeps its settings: new ones are a
// rebuild's.
async function prepare(server: SearchServer, indexUid: string): Promise<void> {
  if (await exists(server, indexUid)) return
  await server.finish(`Setting up ${indexUid}`, () =>
    server.client.index(indexUid).updateSettings(indexSettings()),
  )
}

async function exists(server: SearchServer, indexUid: string): Promise<boolean> {
  try {
    await server.ask(`Looking for ${indexUid}`, () => server.client.getRawIndex(indexUid))
    return true
  } catch (error) {
    if (isCode(error, 'index_not_found')) return false
    throw error
  }
}

async function dropIndex(server: SearchServer, indexUid: string): Promise<void> {
  try {
    await server.finish(`Deleting ${indexUid}`, () => server.client.deleteIndex(indexUid))
  } catch (error) {
    if (!isCode(error, 'index_not_found')) throw error
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof SearchServerFault && error.code === code
