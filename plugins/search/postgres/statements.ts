// The two statements of a search. Ranking of a word: whole in the title 1, beginning a title word 0.85, nearly a
// title word 0.8 × likeness; elsewhere half of that. A word counts by its length: "chạch" says more than "cá".
// A product is found when the words it has are worth at least two fifths of the query.
import type { SearchQuery, SearchSort } from '../port.ts'
import type { QueryWords } from '../query-words.ts'

export type HitRow = { shop_id: string; product_id: string; rank_value: string }
export type Statement = { text: string; parameters: unknown[] }

/** Collects parameters: `at(value)` keeps a value and says its place. */
function parameterList() {
  const parameters: unknown[] = []
  return { parameters, at: (value: unknown, type: string) => `$${parameters.push(value)}::${type}` }
}
type Parameters = ReturnType<typeof parameterList>

const title = "split_part(l.search_text, E'\\n', 1)"
const rest = "split_part(l.search_text, E'\\n', 2)"
const whole = (word: string, text: string) =>
  `position(' ' || ${word} || ' ' IN ' ' || ${text} || ' ') > 0`
const begins = (word: string, text: string) => `position(' ' || ${word} IN ' ' || ${text}) > 0`

const wordScore = `
  CASE WHEN ${whole('w.word', title)} THEN 1
       WHEN ${begins('w.word', title)} AND length(w.word) > 1 THEN 0.85
       ELSE GREATEST(
         CASE WHEN word_similarity(w.word, ${title}) >= 0.4 THEN 0.8 * word_similarity(w.word, ${title}) ELSE 0 END,
         CASE WHEN ${whole('w.word', rest)} THEN 0.5
              WHEN ${begins('w.word', rest)} AND length(w.word) > 2 THEN 0.4
              WHEN word_similarity(w.word, ${rest}) >= 0.6 THEN 0.35 * word_similarity(w.word, ${rest})
              ELSE 0 END)
  END`

// Candidates by index, then their score; without words everything is found with score 0.
function foundSql({ at }: Parameters, typed: QueryWords): string {
  if (typed.words.length === 0) return 'SELECT l.*, 0::float8 AS score FROM listing l'
  const words = at(typed.words, 'text[]')
  const marked = at(typed.marked, 'text[]')
  const tsquery = at(typed.words.map((word) => `${word}:*`).join(' | '), 'text')
  const near = typed.words
    .filter((word) => word.length > 2)
    .map((word) => `${at(word, 'text')} <% l.search_text`)
  const candidates = [
    `to_tsvector('simple', l.search_text) @@ to_tsquery('simple', ${tsquery})`,
    ...near,
  ]
  return `
    SELECT * FROM (
      SELECT l.*, (
        SELECT (sum(length(w.word) * (${wordScore})) / sum(length(w.word)))::float8
          + 0.05 * avg(CASE WHEN position(w.marked IN lower(l.title)) > 0 THEN 1 ELSE 0 END)::float8
        FROM unnest(${words}, ${marked}) AS w (word, marked)
      ) AS score
      FROM listing l WHERE ${candidates.join(' OR ')}
    ) ranked WHERE score >= 0.39`
}

type Filter = 'shop' | 'commune' | 'category' | 'price' | 'stars' | 'always'

// Each filter as a column, so that a facet can be counted with every filter but its own.
function filterColumns(
  { at }: Parameters,
  { filters, today }: SearchQuery,
): Record<Filter, string> {
  const some = (column: string, values: readonly string[] | undefined, type: string) =>
    values?.length ? `${column} = ANY (${at([...values], `${type}[]`)})` : 'true'
  const { minPrice, maxPrice, minStars, provinceCode, isInStock } = filters
  const price = [
    minPrice === undefined ? '' : `max_price >= ${at(minPrice, 'bigint')}`,
    maxPrice === undefined ? '' : `min_price <= ${at(maxPrice, 'bigint')}`,
  ].filter(Boolean)
  const always = [
    'EXISTS (SELECT FROM shop s WHERE s.id = f.shop_id)',
    provinceCode === undefined ? '' : `province_code = ${at(provinceCode, 'text')}`,
    isInStock === undefined
      ? ''
      : `in_stock_today(in_stock, in_stock_before, ${at(today, 'date')}) = ${at(isInStock, 'boolean')}`,
  ].filter(Boolean)
  return {
    shop: some('shop_id', filters.shopIds, 'uuid'),
    commune: some('commune_code', filters.communeCodes, 'text'),
    category: some('category', filters.categories, 'text'),
    price: price.join(' AND ') || 'true',
    stars:
      minStars === undefined
        ? 'true'
        : `stars_today(ocop_stars, ocop_expires_on, ${at(today, 'date')}) >= ${at(minStars, 'int')}`,
    always: always.join(' AND '),
  }
}

// One number to sort by, larger first. Of equal relevance what is in stock comes first, then what sells.
// `today` is called only where the day counts: a parameter that nothing mentions is an error.
const ranks: Record<SearchSort, (today: () => string) => string> = {
  relevance: (today) => `round((score * 1000)::numeric) * 10000000
              + (CASE WHEN in_stock_today(in_stock, in_stock_before, ${today()}) THEN 5000000 ELSE 0 END)
              + LEAST(sold_count, 4999999)`,
  newest: () => 'round(extract(epoch FROM published_at) * 1000)',
  price: () => '-min_price',
  'price-down': () => 'min_price',
  'best-selling': () => 'sold_count',
}

export function hitSql(
  asked: SearchQuery,
  { typed, place }: { typed: QueryWords; place: { rank: string; productId: string } | null },
): Statement {
  const list = parameterList()
  const found = foundSql(list, typed)
  const filters = Object.values(filterColumns(list, asked)).map((one) => `(${one})`)
  const after = place
    ? `WHERE (rank_value, product_id) ${asked.isBackward ? '>' : '<'} (${list.at(place.rank, 'numeric')}, ${list.at(place.productId, 'uuid')})`
    : ''
  const direction = asked.isBackward ? 'ASC' : 'DESC'
  const rank = ranks[asked.sort](() => list.at(asked.today, 'date'))
  const text = `
    SELECT shop_id, product_id, rank_value::text FROM (
      SELECT f.shop_id, f.product_id, (${rank})::numeric AS rank_value
      FROM (${found}) f WHERE ${filters.join(' AND ')}
    ) ordered ${after}
    ORDER BY ordered.rank_value ${direction}, product_id ${direction} LIMIT ${list.at(asked.limit + 1, 'int')}`
  return { text, parameters: list.parameters }
}

export function facetSql(asked: SearchQuery, typed: QueryWords): Statement {
  const list = parameterList()
  const found = foundSql(list, typed)
  const filters = filterColumns(list, asked)
  const today = list.at(asked.today, 'date')
  const names = ['shop', 'commune', 'category', 'price', 'stars'] as const
  const but = (own: Filter) =>
    names
      .filter((name) => name !== own)
      .map((name) => `by_${name}`)
      .join(' AND ')
  const facet = (name: (typeof names)[number], value: string, label: string) => `
    SELECT '${name}' AS facet, ${value} AS value, min(${label}) AS label, count(*)::int AS count
    FROM matched WHERE ${but(name)} AND ${value} IS NOT NULL GROUP BY 2`
  const text = `
    WITH matched AS MATERIALIZED (
      SELECT f.shop_id::text, f.shop_name, f.commune_code, f.commune_name, f.category,
             price_band(f.min_price)::text AS band, stars_today(f.ocop_stars, f.ocop_expires_on, ${today})::text AS stars,
             ${names.map((name) => `(${filters[name]}) AS by_${name}`).join(', ')}
      FROM (${found}) f WHERE ${filters.always}
    )
    SELECT 'total' AS facet, '' AS value, '' AS label, count(*)::int AS count FROM matched WHERE ${but('always')}
    UNION ALL ${facet('shop', 'shop_id', 'shop_name')}
    UNION ALL ${facet('commune', 'commune_code', 'commune_name')}
    UNION ALL ${facet('category', 'category', 'category')}
    UNION ALL ${facet('price', 'band', 'band')}
    UNION ALL ${facet('stars', 'stars', 'stars')}
    ORDER BY facet, count DESC, value`
  return { text, parameters: list.parameters }
}
