// The communes that fit what was typed, under the field.
import type { CommuneHit } from '#app/domain/place/search-communes.ts'
import { addressText } from '#app/i18n/places.ts'
import { useText } from '#app/i18n/use-text.ts'

type Props = {
  id: string
  hits: readonly CommuneHit[] | null
  /** the one that Enter would choose */
  at: number
  onChoose: (hit: CommuneHit) => void
}

export function CommuneList({ id, hits, at, onChoose }: Props) {
  const t = useText(addressText)
  const isEmpty = hits?.length === 0
  return (
    <>
      <span role="status" className={isEmpty ? 'field-hint' : 'visually-hidden'}>
        {hits && (isEmpty ? t.none : t.found(hits.length))}
      </span>
      <div
        id={id}
        role="listbox"
        aria-label={t.suggestions}
        className="suggest-list"
        hidden={!hits?.length}
      >
        {hits?.map((hit, index) => (
          <div
            key={`${hit.code} ${hit.formerly?.name ?? ''}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            className="suggest-option"
            // Before the field loses its focus and the list is gone.
            onPointerDown={(event) => {
              event.preventDefault()
              onChoose(hit)
            }}
          >
            <span>{hit.fullName}</span>
            {hit.formerly && <Formerly {...hit.formerly} />}
          </div>
        ))}
      </div>
    </>
  )
}

function Formerly({ name, district, isDivided }: NonNullable<CommuneHit['formerly']>) {
  const t = useText(addressText)
  return (
    <span className="small soft">
      {isDivided ? t.divided(name, district) : t.formerly(name, district)}
    </span>
  )
}
