// /orders/:code/returns/:returnId: how a return stands, for the shopper who asked; take it back, or ask the operator.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { ReturnCase } from '#app/components/aftersale/return-case.tsx'
import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { TextArea } from '#app/components/ui/text-fields.tsx'
import { useFreshPage } from '#app/components/ui/use-fresh-page.ts'
import { inMarket } from '#app/db/doors.server.ts'
import { disputeReturn, withdrawReturn } from '#app/domain/aftersale/own-return.server.ts'
import { findReturn, type ReturnView } from '#app/domain/aftersale/return-views.server.ts'
import { ownReturnForm } from '#app/domain/aftersale/return.forms.ts'
import { returnMessages } from '#app/domain/aftersale/return.messages.ts'
import { mayAct, mayDispute } from '#app/domain/aftersale/return.ts'
import { findRule } from '#app/domain/rule/rule-views.server.ts'
import { ownOrderText } from '#app/i18n/own-order.ts'
import { returnsText } from '#app/i18n/returns.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { localDate, systemClock } from '#app/lib/time.ts'
import { ownReturnPath } from '#app/paths.ts'

import { readOwnGroup } from '../checkout/own-group.server.ts'
import { invalid, notFound, readForm, readParams, refused } from '../forms.server.ts'
import { readOwnParcel } from './own-order.server.ts'

const returnParams = z.object({ returnId: z.uuid() })

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: returnsText[localeOf(matches)].title(data?.found.orderCode ?? '') },
  { name: 'robots', content: 'noindex, nofollow' },
  { name: 'referrer', content: 'same-origin' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { found, linkKey, orderTo, windowDays } = await readCase(request, params)
  const now = systemClock.now()
  return {
    found,
    linkKey,
    orderTo,
    mayWithdraw: mayAct('withdraw', 'shopper', found.status),
    mayDispute: mayDispute(found, now, windowDays),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { found, group, linkKey, accountId, inShop } = await readCase(request, params)
  const form = await readForm(request, ownReturnForm)
  if (form.status !== 'success') return invalid(form)

  const wish = form.value
  const own = { returnId: found.id, accountId }
  const outcome = await attempt(() =>
    inShop((db) =>
      wish.intent === 'withdraw'
        ? withdrawReturn(db, own, systemClock)
        : disputeReturn(db, { ...own, note: wish.note }, systemClock),
    ),
  )
  if (!outcome.ok) return refused(form, outcome.refusal, returnMessages)
  return redirect(ownReturnPath(group.code, found.id, linkKey))
}

async function readCase(request: Request, params: unknown) {
  const { returnId } = readParams(params, returnParams)
  const { buyer } = await readOwnGroup(request, params)
  const { found, windowDays } = await inMarket(buyer, async (db) => ({
    found: await findReturn(db, returnId),
    windowDays: (await findRule(db, 'aftersale.return-window', localDate(systemClock.now()))).days,
  }))
  if (!found) throw notFound()
  const own = await readOwnParcel(request, params, ({ id }) => id === found.orderId)
  return { ...own, found, windowDays }
}

export default function OwnReturn() {
  const page = useLoaderData<typeof loader>()
  const { found, linkKey, orderTo } = page
  const t = useText(returnsText)
  useFreshPage(30_000)
  return (
    <ShopperShell>
      <div className="stack">
        <PageHeader
          title={t.title(found.orderCode)}
          crumbs={[{ label: useText(ownOrderText).toOrder, to: orderTo }]}
        />
        <FormErrors form={useFormState()} />
        <WhatNow found={found} />
        <ReturnCase found={found} linkKey={linkKey} />
        {page.mayDispute && <DisputeCard />}
        {page.mayWithdraw && (
          <Form method="post">
            <Button name="intent" value="withdraw">
              {t.withdraw}
            </Button>
          </Form>
        )}
      </div>
    </ShopperShell>
  )
}

function WhatNow({ found }: { found: ReturnView }) {
  const t = useText(returnsText)
  if (found.status === 'approved') return <Alert tone="turmeric">{t.sendBack}</Alert>
  if (found.status !== 'refunded') return null
  return (
    <Alert tone="leaf">
      <p>{t.refundSoon}</p>
      {found.needsGoods === false && <p>{t.noNeedToSend}</p>}
    </Alert>
  )
}

function DisputeCard() {
  const t = useText(returnsText)
  const form = useFormState('dispute')
  return (
    <Card title={t.dispute}>
      <Form method="post" className="stack">
        <p className="soft">{t.disputeLine}</p>
        <TextArea
          form={form}
          name="note"
          label={t.disputeWhy}
          rows={3}
          minLength={10}
          maxLength={1000}
        />
        <Button look="primary" name="intent" value="dispute">
          {t.dispute}
        </Button>
      </Form>
    </Card>
  )
}
