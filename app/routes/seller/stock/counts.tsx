// /seller/:shop/stock/counts: stock takes, running and done; a new one begins here.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'

import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Badge } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Select } from '#app/components/ui/text-fields.tsx'
import {
  listCounts,
  type CountHead,
  type CountStatus,
} from '#app/domain/inventory/count-views.server.ts'
import { inventoryMessages } from '#app/domain/inventory/inventory.messages.ts'
import { listRooms } from '#app/domain/inventory/move-views.server.ts'
import { startCount } from '#app/domain/inventory/start-count.server.ts'
import { startCountForm } from '#app/domain/inventory/stock.forms.ts'
import { stockCountsText } from '#app/i18n/stock-counts.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { stockCountPath, stockPath } from '#app/seller-paths.ts'

import { invalid, readForm, refused } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: stockCountsText[localeOf(matches)].countsTitle },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'stock.edit')
  const { slug, name } = staff.shop
  return staff.inShop(async (db) => ({
    shop: { slug, name },
    role: staff.role,
    counts: await listCounts(db),
    rooms: (await listRooms(db)).filter((room) => room.isOpen),
  }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'stock.edit')
  const form = await readForm(request, startCountForm)
  if (form.status !== 'success') return invalid(form)

  const asked = { ...form.value, actorId: staff.account.id }
  const outcome = await attempt(() => staff.inShop((db) => startCount(db, asked, systemClock)))
  if (!outcome.ok) return refused(form, outcome.refusal, inventoryMessages)
  return redirect(stockCountPath(staff.shop.slug, outcome.value.id))
}

export default function Counts() {
  const { shop, role, counts } = useLoaderData<typeof loader>()
  const t = useText(stockCountsText)
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader
          title={t.countsTitle}
          lead={t.countsLead}
          crumbs={[{ label: t.stock, to: stockPath(shop.slug) }]}
        />
        <Begin />
        {counts.length === 0 ? (
          <EmptyState drawing="basket" title={t.noCounts}>
            <p>{t.noCountsLine}</p>
          </EmptyState>
        ) : (
          <Card>
            <ul className="list">
              {counts.map((count) => (
                <li key={count.id} className="list-item">
                  <CountItem shop={shop.slug} count={count} />
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </SellerShell>
  )
}

const countTones = {
  open: 'turmeric',
  posted: 'leaf',
  dropped: undefined,
} as const satisfies Record<CountStatus, string | undefined>

function CountItem({ shop, count }: { shop: string; count: CountHead }) {
  const t = useText(stockCountsText)
  const tone = countTones[count.status]
  return (
    <span className="grow stack-tight">
      <Link to={stockCountPath(shop, count.id)}>{t.countOf(count.locationName)}</Link>
      <span className="row">
        <Badge {...(tone && { tone })}>{t.countStatuses[count.status]}</Badge>
        <span className="small soft">{t.countedLots(count.counted, count.corrected)}</span>
      </span>
      <span className="small soft">
        <InstantText at={count.startedAt} />
        {count.startedBy && ` · ${t.by(count.startedBy)}`}
      </span>
    </span>
  )
}

function Begin() {
  const { rooms } = useLoaderData<typeof loader>()
  const t = useText(stockCountsText)
  const form = useFormState()
  return (
    <Card>
      <Form method="post" className="stack">
        <FormErrors form={form} />
        <Select
          form={form}
          name="locationId"
          label={t.startIn}
          defaultValue={rooms[0]?.id}
          options={rooms.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button look="primary">{t.start}</Button>
      </Form>
    </Card>
  )
}
