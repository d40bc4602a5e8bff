// One lot: its stock, its family, what to do with it.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Eye, Printer } from 'lucide-react'

import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { RecallForm, WasteForm } from '#app/components/trace/lot-actions.tsx'
import { LotBalance, LotDates, LotParts } from '#app/components/trace/lot-balance.tsx'
import { lotName } from '#app/components/trace/lot-table.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { Badge } from '#app/components/ui/badge.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { shopRoleMay } from '#app/domain/identity/permissions.ts'
import { findLot } from '#app/domain/trace/lot-views.server.ts'
import { recallLot } from '#app/domain/trace/recall-lot.server.ts'
import { lotParams, recallForm, wasteForm } from '#app/domain/trace/trace.forms.ts'
import { traceMessages } from '#app/domain/trace/trace.messages.ts'
import { wasteLot } from '#app/domain/trace/waste-lot.server.ts'
import { lotsText } from '#app/i18n/lots.ts'
import { useText } from '#app/i18n/use-text.ts'
import { randomKey } from '#app/lib/ids.ts'
import { attempt } from '#app/lib/refusal.ts'
import { localDate, systemClock } from '#app/lib/time.ts'
import { tracePath } from '#app/paths.ts'
import { lotLabelPath, lotsPath, sellerLotPath } from '#app/seller-paths.ts'

import { invalid, readForm, readParams, refused } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: found?.lot.code ?? '' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'trace.record')
  const { lotId } = readParams(params, lotParams)
  const lot = await staff.inShop((db) => findLot(db, lotId, systemClock))
  if (!lot) throw data(null, { status: 404 })
  const { slug, name } = staff.shop
  return {
    shop: { slug, name },
    role: staff.role,
    lot,
    mayAdjust: shopRoleMay(staff.role, 'stock.edit'),
    isNew: new URL(request.url).searchParams.has('saved'),
    today: localDate(systemClock.now()),
    clientKey: randomKey(),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'stock.edit')
  const { lotId } = readParams(params, lotParams)
  const form = await readForm(request, wasteForm.or(recallForm))
  if (form.status !== 'success') return invalid(form)
  const { id, displayName: name } = staff.account
  const asked = { lotId, actor: { id, name } }
  const { value } = form
  const outcome = await attempt(() =>
    staff.inShop(async (db) => {
      if (value.intent === 'waste')
        await wasteLot(db, { ...asked, quantity: value.quantity, note: value.note }, systemClock)
      else
        await recallLot(
          db,
          { ...asked, reason: value.reason, clientKey: value.clientKey },
          systemClock,
        )
    }),
  )
  if (!outcome.ok) return refused(form, outcome.refusal, lotMessages)
  return redirect(sellerLotPath(staff.shop.slug, lotId))
}

// Here the amount is the only field that can be too much.
const lotMessages = {
  ...traceMessages,
  'trace.input-not-enough': { ...traceMessages['trace.input-not-enough'], field: 'quantity' },
}

export default function Lot() {
  const { shop, role, lot, isNew, today } = useLoaderData<typeof loader>()
  const t = useText(lotsText)
  const actions = (
    <>
      <ButtonLink to={tracePath(shop.slug, lot.code)} icon={Eye}>
        {t.publicPage}
      </ButtonLink>
      <ButtonLink to={lotLabelPath(shop.slug, lot.id)} icon={Printer} look="primary">
        {t.label}
      </ButtonLink>
    </>
  )
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader
          title={lot.code}
          lead={lotName(lot)}
          crumbs={[{ label: t.back, to: lotsPath(shop.slug) }]}
          actions={actions}
        />
        {isNew && (
          <Alert tone="leaf" isUrgent>
            <p>{t.saved}</p>
          </Alert>
        )}
        <p className="row">
          <Badge>{t.kinds[lot.kind]}</Badge>
          {lot.status !== 'open' && (
            <Badge tone={lot.status === 'recalled' ? 'chili' : undefined}>
              {t.statuses[lot.status]}
            </Badge>
          )}
        </p>
        <LotDates lot={lot} today={today} />
        <div className="columns">
          <LotBalance lot={lot} />
          <div className="stack">
            <LotParts shop={shop.slug} title={t.fromLots} parts={lot.inputs} />
            <LotParts shop={shop.slug} title={t.toLots} parts={lot.outputs} />
          </div>
        </div>
        <Adjustments />
      </div>
    </SellerShell>
  )
}

function Adjustments() {
  const { lot, mayAdjust, clientKey } = useLoaderData<typeof loader>()
  if (!mayAdjust) return null
  return (
    <>
      {Number(lot.free) > 0 && <WasteForm lot={lot} />}
      {lot.status !== 'recalled' && <RecallForm clientKey={clientKey} />}
    </>
  )
}
