// The settings that an index may have and what they are until somebody sets them.
import { z } from 'zod'

import { ServerError } from './errors.ts'

const names = z.array(z.string())

const known = z
  .object({
    searchableAttributes: names,
    displayedAttributes: names,
    filterableAttributes: names,
    sortableAttributes: names,
    rankingRules: names,
    stopWords: names,
    synonyms: z.record(z.string(), names),
    typoTolerance: z.object({
      minWordSizeForTypos: z.object({ oneTypo: z.number(), twoTypos: z.number() }),
      disableOnAttributes: names,
    }),
    faceting: z.object({
      maxValuesPerFacet: z.number(),
      sortFacetValuesBy: z.record(z.string(), z.enum(['alpha', 'count'])),
    }),
    pagination: z.object({ maxTotalHits: z.number().int() }),
  })
  .strict()

export type IndexSettings = z.infer<typeof known>

export const defaultSettings = (): IndexSettings => ({
  searchableAttributes: ['*'],
  displayedAttributes: ['*'],
  filterableAttributes: [],
  sortableAttributes: [],
  rankingRules: ['words', 'typo', 'proximity', 'attribute', 'sort', 'exactness'],
  stopWords: [],
  synonyms: {},
  typoTolerance: { minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 }, disableOnAttributes: [] },
  faceting: { maxValuesPerFacet: 100, sortFacetValuesBy: { '*': 'alpha' } },
  pagination: { maxTotalHits: 1000 },
})

const builtIn = ['words', 'typo', 'proximity', 'attribute', 'sort', 'exactness']

/** Throws what the server would answer at once; the rest is the task's. */
export function readSettings(body: unknown): Partial<IndexSettings> {
  const read = known.partial().safeParse(body)
  if (!read.success) throw new ServerError('bad_request', read.error.issues[0]?.message ?? '')
  for (const rule of read.data.rankingRules ?? []) {
    if (builtIn.includes(rule) || /:(asc|desc)$/.test(rule)) continue
    throw new ServerError(
      'invalid_settings_ranking_rules',
      `Invalid value at \`.rankingRules\`: \`${rule}\` ranking rule is invalid.`,
    )
  }
  return read.data
}
