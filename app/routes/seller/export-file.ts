// One file of the shop's, made while it is sent.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'

import { readExportFile, type ExportFile } from '#app/domain/export/export.ts'
import { orderRows } from '#app/domain/export/order-rows.server.ts'
import { productRows } from '#app/domain/export/product-rows.server.ts'
import { shopifyRows } from '#app/domain/export/shopify-rows.server.ts'
import { stockRows } from '#app/domain/export/stock-rows.server.ts'
import type { CellValue } from '#app/domain/spreadsheet/csv-lines.ts'
import { sheetFile } from '#app/domain/spreadsheet/sheet-file.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { exportsText } from '#app/i18n/exports.ts'
import { readLocale } from '#app/i18n/locale.ts'
import { sellerOrdersText } from '#app/i18n/seller-orders.ts'
import { localDate, parseLocalDate, systemClock, type LocalDate } from '#app/lib/time.ts'
import { mediaUrl, shopOrigin } from '#app/paths.ts'

import { downloaded } from '../downloaded.server.ts'
import { readParams, readQuery } from '../forms.server.ts'
import { requireStaff, type Staff } from '../guards.server.ts'
import { requireMarket } from '../site.server.ts'

const fileParams = z.object({
  file: z.string().transform((name, issues) => {
    const found = readExportFile(name)
    if (found) return found
    issues.addIssue({ code: 'custom', message: name })
    return z.NEVER
  }),
})

const today = () => localDate(systemClock.now())
const dayOr = (fallback: () => LocalDate) =>
  z
    .string()
    .optional()
    .transform((typed) => parseLocalDate(typed ?? '') ?? fallback())
const query = z.object({
  from: dayOr(() => `${today().slice(0, 7)}-01` as LocalDate),
  to: dayOr(today),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'order.view')
  const { file } = readParams(params, fileParams)
  const { title, rows } = await sheetOf(file, staff, request)
  const { kind, format } = file
  return downloaded(sheetFile(format, { title, rows }), {
    name: `${staff.shop.slug}-${kind}-${today()}.${format}`,
    format,
  })
}

type Sheet = { title: string; rows: AsyncGenerator<CellValue[]> }

async function sheetOf({ kind }: ExportFile, staff: Staff, request: Request): Promise<Sheet> {
  const locale = readLocale(request)
  const t = exportsText[locale]
  const title = t.kinds[kind]
  const { inShop, shop } = staff
  if (kind === 'products') return { title, rows: productRows(inShop, locale) }
  if (kind === 'stock') return { title, rows: stockRows(inShop, locale) }
  if (kind === 'shopify') {
    const { marketOrigin } = await requireMarket(request)
    const origin = shopOrigin(marketOrigin, shop.slug)
    const photoUrl = (photo: { id: string; shopId: string }) =>
      `${origin}${mediaUrl(photo.shopId, photo.id)}?format=jpeg`
    return { title, rows: shopifyRows(inShop, { vendor: shop.name, photoUrl }) }
  }
  const days = readQuery(request, query)
  await noteOrdersTaken(staff, days)
  const { status: statuses, methods } = sellerOrdersText[locale]
  return { title, rows: orderRows(inShop, days, { heads: t.orders, statuses, methods }) }
}

// A file of orders names people: who took it and for which days is kept.
const noteOrdersTaken = (staff: Staff, days: { from: string; to: string }) =>
  staff.inShop((db) =>
    recordAudit(
      db,
      {
        shopId: staff.shop.id,
        actorId: staff.account.id,
        action: 'orders.exported',
        subjectKind: 'shop',
        subjectId: staff.shop.id,
        after: days,
      },
      systemClock,
    ),
  )
