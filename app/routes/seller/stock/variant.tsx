// /seller/:shop/stock/:variantId: one good: its lots by room, corrections, transfers, its threshold and its stock book.
import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'

import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { MoveList } from '#app/components/stock/move-list.tsx'
import { PlacedLotItem } from '#app/components/stock/placed-lot.tsx'
import { goodsName, StockWords } from '#app/components/stock/stock-list.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { useNotice } from '#app/components/ui/notice.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import type { ShopDb } from '#app/db/doors.server.ts'
import { adjustStock } from '#app/domain/inventory/adjust-stock.server.ts'
import { inventoryMessages } from '#app/domain/inventory/inventory.messages.ts'
import { findMoves, findPlacedLots, listRooms } from '#app/domain/inventory/move-views.server.ts'
import { setLowStock } from '#app/domain/inventory/set-low-stock.server.ts'
import { findStockLine } from '#app/domain/inventory/stock-views.server.ts'
import {
  movesQuery,
  variantStockForm,
  variantStockParams,
  type VariantStockForm,
} from '#app/domain/inventory/stock.forms.ts'
import { transferStock } from '#app/domain/inventory/transfer-stock.server.ts'
import { undoMove } from '#app/domain/inventory/undo-move.server.ts'
import { stockText } from '#app/i18n/stock.ts'
import { useText } from '#app/i18n/use-text.ts'
import { randomKey } from '#app/lib/ids.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { newProcessPath, stockPath } from '#app/seller-paths.ts'

import { invalid, readForm, readParams, readQuery, refused } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: found ? goodsName(found.line) : '' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'stock.edit')
  const { variantId } = readParams(params, variantStockParams)
  const { before } = readQuery(request, movesQuery)
  return staff.inShop(async (db) => {
    const line = await findStockLine(db, variantId, systemClock)
    if (!line) throw data(null, { status: 404 })
    const { slug, name } = staff.shop
    return {
      shop: { slug, name },
      role: staff.role,
      line,
      lots: await findPlacedLots(db, variantId, systemClock),
      rooms: await listRooms(db),
      clientKey: randomKey(),
      ...(await findMoves(db, { variantId, before })),
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'stock.edit')
  const { variantId } = readParams(params, variantStockParams)
  const form = await readForm(request, variantStockForm)
  if (form.status !== 'success') return invalid(form)

  const actorId = staff.account.id
  const asked = { ...form.value, variantId, actorId }
  const outcome = await attempt(() => staff.inShop((db) => change(db, asked)))
  if (!outcome.ok) return refused(form, outcome.refusal, messages)
  return { notice: form.value.intent === 'undo' ? ('undone' as const) : ('saved' as const) }
}

// Here the amount is the only field that can be too much.
const messages = {
  ...inventoryMessages,
  'stock.too-little': { ...inventoryMessages['stock.too-little'], field: 'quantity' },
  'stock.not-whole': { ...inventoryMessages['stock.not-whole'], field: 'quantity' },
}

type Asked = VariantStockForm & { variantId: string; actorId: string }

async function change(db: ShopDb, asked: Asked): Promise<void> {
  if (asked.intent === 'adjust') return adjustStock(db, asked, systemClock)
  if (asked.intent === 'undo') return undoMove(db, asked, systemClock)
  if (asked.intent === 'threshold') return setLowStock(db, asked, systemClock)
  return transferStock(db, { ...asked, fromId: asked.locationId }, systemClock)
}

export default function VariantStock() {
  const { shop, role, line, moves, nextCursor } = useLoaderData<typeof loader>()
  const t = useText(stockText)
  const notice = useNotice<'saved' | 'undone'>()
  const undo = useFormState('undo')
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader
          title={goodsName(line)}
          crumbs={[{ label: t.title, to: stockPath(shop.slug) }]}
        />
        {notice && (
          <Alert tone="leaf" isUrgent>
            <p>{t[notice]}</p>
          </Alert>
        )}
        <div className="stack-tight">
          <StockWords line={line} />
        </div>
        <Lots />
        <Threshold />
        <Card title={t.journal}>
          <div className="stack">
            <p className="soft">{t.journalLead}</p>
            <FormErrors form={undo} />
            {moves.length > 0 ? <MoveList shop={shop.slug} moves={moves} /> : <p>{t.noMoves}</p>}
            <Pagination nextCursor={nextCursor} parameter="before" />
          </div>
        </Card>
      </div>
    </SellerShell>
  )
}

function Lots() {
  const { shop, lots, rooms, clientKey } = useLoaderData<typeof loader>()
  const t = useText(stockText)
  return (
    <Card title={t.lots}>
      <div className="stack">
        {lots.length === 0 && (
          <div className="stack">
            <p className="soft">{t.noLots}</p>
            <p>
              <ButtonLink to={newProcessPath(shop.slug)}>{t.newLot}</ButtonLink>
            </p>
          </div>
        )}
        <ul className="list">
          {lots.map((lot) => (
            <PlacedLotItem
              key={`${lot.lotId} ${lot.locationId} ${clientKey}`}
              lot={lot}
              rooms={rooms}
              clientKey={clientKey}
            />
          ))}
        </ul>
      </div>
    </Card>
  )
}

function Threshold() {
  const { line } = useLoaderData<typeof loader>()
  const t = useText(stockText)
  const form = useFormState('threshold')
  return (
    <Card title={t.threshold}>
      <Form method="post" className="stack" preventScrollReset>
        <FormErrors form={form} />
        <TextInput
          form={form}
          name="lowStockAt"
          label={t.thresholdLabel}
          hint={t.thresholdHint}
          defaultValue={line.lowStockAt ?? ''}
          inputMode="numeric"
          suffix={line.unit}
          isOptional
        />
        <Button name="intent" value="threshold">
          {t.saveThreshold}
        </Button>
      </Form>
    </Card>
  )
}
