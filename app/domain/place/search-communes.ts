// Finds a commune from what a person types: new names and old ones, with or without marks, from the first
// letters on. Pure: it works on the directory in memory, so every keystroke costs well under a millisecond.
import { foldVietnamese } from '#app/lib/fold.ts'
import type { Commune, CommuneChange, PlaceDirectory } from './place.ts'

export type CommuneHit = {
  code: string
  provinceCode: string
  fullName: string
  provinceName: string
  /** set when the old name was what matched */
  formerly: { name: string; district: string; isDivided: boolean } | null
}

type Search = { query: string; provinceCode?: string | undefined; limit?: number }

/** Names that begin with the words come first, then names that contain them, then old names. */
export function searchCommunes(directory: PlaceDirectory, search: Search): CommuneHit[] {
  const words = foldVietnamese(search.query)
  if (words === '') return []
  const inScope = (code: string) =>
    !search.provinceCode || directory.communeByCode.get(code)?.provinceCode === search.provinceCode
  const current = directory.communes
    .filter((commune) => inScope(commune.code) && containsWords(commune.searchText, words))
    .toSorted((a, b) => rank(a, words) - rank(b, words))
    .map((commune) => hit(directory, commune, null))
  const found = new Set(current.map(({ code }) => code))
  const former = directory.changes
    .filter((change) => inScope(change.newCode) && namesOldUnit(change, words))
    .filter((change) => change.isDivided || !found.has(change.newCode))
    .flatMap((change) => {
      const commune = directory.communeByCode.get(change.newCode)
      return commune ? [hit(directory, commune, change)] : []
    })
  return [...current, ...former].slice(0, search.limit ?? 10)
}

/** The one commune a person means by a name typed in full, or null when there is none or more than one. */
export function onlyCommuneNamed(
  directory: PlaceDirectory,
  { query, provinceCode }: { query: string; provinceCode: string },
): Commune | null {
  const words = foldVietnamese(query)
  const inProvince = directory.communes.filter((commune) => commune.provinceCode === provinceCode)
  const typed = query.trim().normalize('NFC').toLocaleLowerCase('vi')
  const exact = inProvince.filter((commune) =>
    [commune.fullName, commune.name].some((name) => name.toLocaleLowerCase('vi') === typed),
  )
  if (exact.length === 1) return exact[0] ?? null
  const folded = inProvince.filter((commune) =>
    [commune.searchText, foldVietnamese(commune.name)].includes(words),
  )
  return folded.length === 1 ? (folded[0] ?? null) : null
}

/** Every word of the query begins at a word of the text, in order: "yen kha" in "xa yen khanh". */
const containsWords = (text: string, words: string): boolean => ` ${text}`.includes(` ${words}`)

/** The words may run on into the old district ("khanh cu yen khanh") but begin in the commune's own name. */
function namesOldUnit({ searchText, oldName }: CommuneChange, words: string): boolean {
  const at = ` ${searchText}`.indexOf(` ${words}`)
  return at >= 0 && at < foldVietnamese(oldName).length
}

function rank(commune: Commune, words: string): number {
  const name = foldVietnamese(commune.name)
  if (name === words || commune.searchText === words) return 0
  if (name.startsWith(words)) return 1
  return 2
}

function hit(
  directory: PlaceDirectory,
  commune: Commune,
  change: CommuneChange | null,
): CommuneHit {
  const { code, provinceCode, fullName } = commune
  return {
    code,
    provinceCode,
    fullName,
    provinceName: directory.provinceByCode.get(provinceCode)?.name ?? '',
    formerly: change && {
      name: change.oldName,
      district: change.oldDistrict,
      isDivided: change.isDivided,
    },
  }
}
