// A map without tiles: the communes in view as dots, those where the shop's people live as marks. Pure.
export type MapPoint = { latitude: number; longitude: number }

export type MapFrame = {
  /** where the picture's left upper corner lies, and how far a unit of it reaches, in degrees */
  north: number
  west: number
  perUnitDown: number
  perUnitAcross: number
}

/** Units of the drawing; a screen scales it. */
export const mapSize = { width: 480, height: 340 } as const

/** Kilometres from the picture's upper to its lower edge at least: one commune alone shows its neighbours. */
const leastKmDown = 34
const kmPerDegree = 111.2
// The marks keep this share of the picture's edge free.
const margin = 0.18

/** The frame that holds every point with some air around it. Throws without points. */
export function frameAround(points: readonly MapPoint[]): MapFrame {
  const [first] = points
  if (!first) throw new Error('a map of nothing')
  const latitudes = points.map(({ latitude }) => latitude)
  const longitudes = points.map(({ longitude }) => longitude)
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)]
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)]
  const middle = { latitude: (south + north) / 2, longitude: (west + east) / 2 }
  // A degree of longitude is shorter the farther from the equator.
  const shrink = Math.cos((middle.latitude * Math.PI) / 180)
  const degreesDown = Math.max(
    leastKmDown / kmPerDegree,
    (north - south) / (1 - 2 * margin),
    (((east - west) / (1 - 2 * margin)) * shrink * mapSize.height) / mapSize.width,
  )
  const perUnitDown = degreesDown / mapSize.height
  const perUnitAcross = perUnitDown / shrink
  return {
    north: middle.latitude + degreesDown / 2,
    west: middle.longitude - (perUnitAcross * mapSize.width) / 2,
    perUnitDown,
    perUnitAcross,
  }
}

/** Where a point stands in the drawing, to a tenth of a unit; outside of it when it is outside the frame. */
export const placed = (frame: MapFrame, { latitude, longitude }: MapPoint) => ({
  x: tenths((longitude - frame.west) / frame.perUnitAcross),
  y: tenths((frame.north - latitude) / frame.perUnitDown),
})

const tenths = (units: number) => Math.round(units * 10) / 10

/** The frame's edges in degrees, for asking which communes lie in it. */
export const edgesOf = (frame: MapFrame) => ({
  north: frame.north,
  south: frame.north - frame.perUnitDown * mapSize.height,
  west: frame.west,
  east: frame.west + frame.perUnitAcross * mapSize.width,
})

const rounds = [1, 2, 5, 10, 20, 50, 100, 200, 500] as const

/** A round number of kilometres that fits into a fifth of the width, and how long it is in the drawing. */
export function scaleOf(frame: MapFrame): { km: number; length: number } {
  const kmPerUnit = frame.perUnitDown * kmPerDegree
  const most = (mapSize.width / 5) * kmPerUnit
  const km = rounds.filter((round) => round <= most).at(-1) ?? rounds[0]
  return { km, length: tenths(km / kmPerUnit) }
}
