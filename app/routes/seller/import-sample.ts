// A sample file of one kind, to be filled.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'

import { importKinds } from '#app/domain/import/import.ts'
import { samples } from '#app/domain/import/samples.ts'
import { sheetFormats } from '#app/domain/spreadsheet/spreadsheet.ts'
import { sheetFile } from '#app/domain/spreadsheet/sheet-file.server.ts'
import { importsText } from '#app/i18n/imports.ts'

import { downloaded } from '../downloaded.server.ts'
import { readParams } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'

const sampleParams = z.object({ kind: z.enum(importKinds), format: z.enum(sheetFormats) })

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireStaff(request, params, 'product.edit')
  const { kind, format } = readParams(params, sampleParams)
  const pieces = sheetFile(format, { title: importsText.vi.kinds[kind], rows: samples[kind] })
  return downloaded(pieces, { name: `mau-${kind}.${format}`, format })
}
