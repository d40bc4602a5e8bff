// What the shop had before a file changed it.
import { data, type LoaderFunctionArgs } from '@remix-run/node'

import { importParams } from '#app/domain/import/import.forms.ts'
import { findBeforeKey } from '#app/domain/import/import-views.server.ts'
import { registry } from '#plugins/registry.server.ts'

import { downloaded } from '../downloaded.server.ts'
import { readParams } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { inShop } = await requireStaff(request, params, 'product.edit')
  const { importId } = readParams(params, importParams)
  const before = await inShop((db) => findBeforeKey(db, importId))
  const file = before && (await registry.storage.get(before.key))
  if (!before || !file) throw data(null, { status: 404 })
  return downloaded([file.bytes], { name: `truoc-khi-nhap-${before.kind}.csv`, format: 'csv' })
}
