// Where the shop's people are. The drawing is for the eye; the list beside it says the same to everybody.
import type { MakerMap, MakerPlace } from '#app/domain/site/home-views.server.ts'
import { mapSize } from '#app/domain/site/maker-map.ts'
import { shopHomeText } from '#app/i18n/shop-home.ts'
import { useText } from '#app/i18n/use-text.ts'

import type { MapPart } from './parts.ts'

export function Makers({ part }: { part: MapPart }) {
  const t = useText(shopHomeText)
  const { places } = part.map
  const households = places.reduce((sum, place) => sum + place.households, 0)
  return (
    <section className="home-map" aria-labelledby={`part-${part.id}`}>
      <div className="stack home-map-words">
        <h2 id={`part-${part.id}`}>{part.title || t.mapTitle}</h2>
        <p>{part.line || t.mapLine(households, places.length)}</p>
        <ol className="home-places">
          {places.map((place, index) => (
            <Place key={place.code} place={place} number={index + 1} />
          ))}
        </ol>
      </div>
      <MapDrawing map={part.map} />
    </section>
  )
}

function Place({ place, number }: { place: MakerPlace; number: number }) {
  const t = useText(shopHomeText)
  const facts = [
    place.isHome && t.shopIsHere,
    place.households > 0 && t.households(place.households),
  ].filter((fact) => fact !== false)
  return (
    <li className="home-place">
      <span className="home-place-number number" aria-hidden>
        {number}
      </span>
      <div className="stack-tight">
        <strong>{place.name}</strong>
        {facts.length > 0 && <span className="small soft">{facts.join(' · ')}</span>}
        {place.names.length > 0 && <span className="small">{place.names.join(', ')}</span>}
      </div>
    </li>
  )
}

/** Land around the middle of a commune: enough for neighbours to meet. */
const landKm = 13

// A dot a commune: the land shows by where dots are, the sea by where there are none.
function MapDrawing({ map: { places, ground, scale } }: { map: MakerMap }) {
  const t = useText(shopHomeText)
  const { width, height } = mapSize
  const dots = ground.flatMap((x, at) => (at % 2 === 0 ? `M${x} ${ground[at + 1] ?? 0}h0` : []))
  const foot = height - 18
  const unitsPerKm = scale.length / scale.km
  return (
    <svg
      className="home-map-drawing"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t.mapLabel}
    >
      <rect width={width} height={height} fill="var(--indigo-wash)" />
      <g fill="none" strokeLinecap="round">
        <path d={dots.join('')} stroke="var(--leaf-wash)" strokeWidth={landKm * unitsPerKm} />
        <path
          d={dots.join('')}
          stroke="color-mix(in srgb, var(--leaf) 45%, var(--leaf-wash))"
          strokeWidth="5"
        />
        <path
          d={`M18 ${foot}h${scale.length}M18 ${foot - 4}v8M${18 + scale.length} ${foot - 4}v8`}
          stroke="var(--ink-soft)"
          strokeWidth="1.5"
        />
      </g>
      <text x={18} y={foot - 9} className="home-map-scale">
        {scale.km} km
      </text>
      {places.toReversed().map((place, index) => (
        <Pin key={place.code} place={place} number={places.length - index} />
      ))}
    </svg>
  )
}

function Pin({ place: { x, y, isHome }, number }: { place: MakerPlace; number: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path
        d="M0 0C-4-9-14-13-14-24a14 14 0 0 1 28 0C14-13 4-9 0 0Z"
        fill={isHome ? 'var(--clay)' : 'var(--surface)'}
        stroke="var(--clay)"
        strokeWidth="2"
      />
      <text y={-19} className={isHome ? 'home-pin home-pin-home' : 'home-pin'}>
        {number}
      </text>
    </g>
  )
}
