// /seller/:shop/orders/:orderId/refund: what of an order goes back, and how far its refunds are.
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { RefundForm } from '#app/components/order/refund-form.tsx'
import { RefundList } from '#app/components/order/refund-list.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { useNotice } from '#app/components/ui/notice.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { shopRoleMay } from '#app/domain/identity/permissions.ts'
import { findRefundable } from '#app/domain/order/refund-views.server.ts'
import { refundText } from '#app/i18n/refund.ts'
import { sellerOrdersText } from '#app/i18n/seller-orders.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { newId } from '#app/lib/ids.ts'
import { donePath } from '#app/paths.ts'
import { sellerOrderPath, sellerPath, sellerRefundPath } from '#app/seller-paths.ts'

import { notFound, readParams } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'
import { decideRefund } from './decide-refund.server.ts'

const orderParams = z.object({ orderId: z.uuid() })

export const meta: MetaFunction<typeof loader> = ({ data: found, matches }) => [
  { title: refundText[localeOf(matches)].title(found?.order.code ?? '') },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'order.view')
  const { orderId } = readParams(params, orderParams)
  const order = await inShop((db) => findRefundable(db, orderId))
  if (!order) throw notFound()
  const mayRefund = shopRoleMay(role, 'order.refund')
  return { shop, role, order, mayRefund, requestKey: newId() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'order.refund')
  const { orderId } = readParams(params, orderParams)
  const decided = await decideRefund(request, { staff, orderId })
  if ('form' in decided) return data(decided.form, { status: decided.status })
  return redirect(donePath(sellerRefundPath(staff.shop.slug, orderId), decided.done))
}

export default function Refund() {
  const { shop, role, order, mayRefund, requestKey } = useLoaderData<typeof loader>()
  const t = useText(refundText)
  const words = useText(sellerOrdersText)
  const form = useFormState()
  const done = useNotice(['done', 'given', 'retried'])
  const crumbs = [
    { label: words.orders, to: sellerPath(shop.slug, 'orders') },
    { label: words.order(order.code), to: sellerOrderPath(shop.slug, order.id) },
  ]
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader title={t.title(order.code)} crumbs={crumbs} />
        {done && (
          <Alert tone="leaf" isUrgent>
            <p>{t[done]}</p>
          </Alert>
        )}
        <dl className="sum">
          <dt>{t.paid}</dt>
          <dd>
            <MoneyText money={order.total} />
          </dd>
          <dt className="sum-total">{t.left}</dt>
          <dd className="sum-total">
            <MoneyText money={order.left} />
          </dd>
        </dl>
        {mayRefund && order.mayRefund && (
          <RefundForm key={requestKey} order={order} form={form} requestKey={requestKey} />
        )}
        <Card title={t.card}>
          <RefundList refunds={order.refunds} mayGive={mayRefund} />
        </Card>
      </div>
    </SellerShell>
  )
}
