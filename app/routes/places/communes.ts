// GET /api/v1/places/communes?province=37&q=yen+kh: communes by what a person types; the whole province without q.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'

import { provinceCode } from '#app/domain/place/address.forms.ts'
import { searchCommunes, type CommuneHit } from '#app/domain/place/search-communes.ts'

import { readQuery } from '../forms.server.ts'
import { readPlaces } from '../places.server.ts'

const query = z.object({
  province: provinceCode.optional().catch(undefined),
  q: z.string().trim().max(80).catch(''),
})

export async function loader({ request }: LoaderFunctionArgs) {
  const { province, q } = readQuery(request, query)
  const places = await readPlaces()
  const communes: CommuneHit[] =
    q === '' && province
      ? places.communes
          .filter((commune) => commune.provinceCode === province)
          .map(({ code, fullName }) => ({
            code,
            fullName,
            provinceCode: province,
            provinceName: places.provinceByCode.get(province)?.name ?? '',
            formerly: null,
          }))
      : searchCommunes(places, { query: q, provinceCode: province, limit: 12 })
  return Response.json(
    { communes },
    { headers: { 'Cache-Control': 'public, max-age=3600', 'Access-Control-Allow-Origin': '*' } },
  )
}
