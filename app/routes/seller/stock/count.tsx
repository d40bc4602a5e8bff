// /seller/:shop/stock/counts/:countId: counting one room on a phone, then posting what differs.
import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'

import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { CountSheet, CountState } from '#app/components/stock/count-sheet.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { Badge } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { useNotice } from '#app/components/ui/notice.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import type { ShopDb } from '#app/db/doors.server.ts'
import { countLots } from '#app/domain/inventory/count-lots.server.ts'
import { findCount, type CountLine } from '#app/domain/inventory/count-views.server.ts'
import { dropCount, postCount } from '#app/domain/inventory/end-count.server.ts'
import { inventoryMessages } from '#app/domain/inventory/inventory.messages.ts'
import { countForm, countParams } from '#app/domain/inventory/stock.forms.ts'
import { stockCountsText } from '#app/i18n/stock-counts.ts'
import { localeOf, useLocale, useText } from '#app/i18n/use-text.ts'
import { formatAmount } from '#app/lib/quantity.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { stockPath } from '#app/seller-paths.ts'

import { invalid, readForm, readParams, refused } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: found, matches }) => [
  { title: stockCountsText[localeOf(matches)].countOf(found?.count.locationName ?? '') },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'stock.edit')
  const { countId } = readParams(params, countParams)
  const count = await staff.inShop((db) => findCount(db, countId, systemClock))
  if (!count) throw data(null, { status: 404 })
  const { slug, name } = staff.shop
  return { shop: { slug, name }, role: staff.role, count }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'stock.edit')
  const { countId } = readParams(params, countParams)
  const form = await readForm(request, countForm)
  if (form.status !== 'success') return invalid(form)

  const asked = { ...form.value, countId, actorId: staff.account.id }
  const outcome = await attempt(() => staff.inShop((db) => change(db, asked)))
  if (!outcome.ok) return refused(form, outcome.refusal, inventoryMessages)
  return { notice: asked.intent }
}

type Asked = ReturnType<typeof countForm.parse> & { countId: string; actorId: string }

async function change(db: ShopDb, asked: Asked): Promise<unknown> {
  if (asked.intent === 'save') return countLots(db, asked, systemClock)
  if (asked.intent === 'post') return postCount(db, asked, systemClock)
  return dropCount(db, asked, systemClock)
}

export default function Count() {
  const { shop, role, count } = useLoaderData<typeof loader>()
  const t = useText(stockCountsText)
  const notice = useNotice<Asked['intent']>()
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader
          title={t.countOf(count.locationName)}
          lead={count.status === 'open' ? t.countLead : undefined}
          crumbs={[
            { label: t.stock, to: stockPath(shop.slug) },
            { label: t.countsTitle, to: stockPath(shop.slug, 'counts') },
          ]}
        />
        {notice && notice !== 'drop' && (
          <Alert tone="leaf" isUrgent>
            <p>{notice === 'post' ? t.posted : t.savedCount}</p>
          </Alert>
        )}
        {count.status === 'open' ? <Counting /> : <Finished />}
      </div>
    </SellerShell>
  )
}

function Counting() {
  const { count } = useLoaderData<typeof loader>()
  const t = useText(stockCountsText)
  const posted = useFormState('post')
  const isCounted = (line: CountLine) => line.counted !== null
  const corrected = count.lines.filter((line) => Number(line.difference ?? 0) !== 0).length
  if (count.lines.length === 0) return <p className="soft">{t.nothingToCount}</p>
  return (
    <>
      <p aria-live="polite">
        {t.progress(count.lines.filter(isCounted).length, count.lines.length)}
      </p>
      <Card>
        <CountSheet lines={count.lines} />
      </Card>
      <Card title={t.post}>
        <Form method="post" className="stack">
          <FormErrors form={posted} />
          <p className="soft">{t.postLead(corrected)}</p>
          <div className="row">
            <Button look="primary" name="intent" value="post">
              {t.post}
            </Button>
            <Button look="plain" name="intent" value="drop">
              {t.drop}
            </Button>
          </div>
        </Form>
      </Card>
    </>
  )
}

function Finished() {
  const { count } = useLoaderData<typeof loader>()
  const t = useText(stockCountsText)
  const locale = useLocale()
  return (
    <Card>
      <p className="row">
        <Badge {...(count.status === 'posted' && { tone: 'leaf' as const })}>
          {t.countStatuses[count.status]}
        </Badge>
        {count.endedAt && <InstantText at={count.endedAt} />}
      </p>
      <ul className="list">
        {count.lines.map((line) => (
          <li key={line.lotId} className="list-item">
            <span className="grow stack-tight">
              <strong>{line.name}</strong>
              <span className="small soft">
                {line.code} · {t.counted}{' '}
                {t.onHand(formatAmount(line.counted ?? 0, locale), line.unit)}
              </span>
            </span>
            <CountState line={line} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
