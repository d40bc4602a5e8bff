// /seller/:shop/transfers: money that came by bank transfer; what did not fit by itself is decided here.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { OpenTransfers, TransferFacts } from '#app/components/payment/open-transfers.tsx'
import {
  NoteTransferForm,
  StatementForm,
  StatementTold,
} from '#app/components/payment/tell-transfers.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { shopRoleMay } from '#app/domain/identity/permissions.ts'
import { findAccounts } from '#app/domain/payment/account-views.server.ts'
import { findOpenTransfers, listTransfers } from '#app/domain/payment/transfer-views.server.ts'
import { transferForm } from '#app/domain/payment/transfer.forms.ts'
import { transferMessages } from '#app/domain/payment/transfer.messages.ts'
import { sheetMessages } from '#app/domain/spreadsheet/spreadsheet.messages.ts'
import { transfersText } from '#app/i18n/transfers.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { sellerPaymentsPath } from '#app/seller-paths.ts'

import { invalid, readForm, readQuery, refused } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'
import { decideTransfer, type TransferDone } from './decide-transfer.server.ts'

const query = z.object({ after: z.uuid().nullable().catch(null).default(null) })

export const meta: MetaFunction = ({ matches }) => [
  { title: transfersText[localeOf(matches)].title },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'money.view')
  const { after } = readQuery(request, query)
  return inShop(async (db) => ({
    shop: { slug: shop.slug, name: shop.name },
    role,
    mayDecide: shopRoleMay(role, 'money.manage'),
    hasAccount: (await findAccounts(db)).bank !== null,
    open: await findOpenTransfers(db),
    ...(await listTransfers(db, after)),
  }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'money.manage')
  const form = await readForm(request, transferForm)
  if (form.status !== 'success') return invalid(form)
  const outcome = await attempt(() => decideTransfer(staff, form.value))
  if (!outcome.ok) return refused(form, outcome.refusal, { ...transferMessages, ...sheetMessages })
  return outcome.value
}

export default function Transfers() {
  const { shop, role, mayDecide, hasAccount, open, transfers, nextCursor } =
    useLoaderData<typeof loader>()
  const t = useText(transfersText)
  const isEmpty = open.length + transfers.length === 0
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader title={t.title} lead={t.lead} />
        <Told />
        {isEmpty && (
          <EmptyState
            drawing="paper"
            title={t.noneYet}
            action={
              !hasAccount && (
                <ButtonLink to={sellerPaymentsPath(shop.slug)} look="primary">
                  {t.toSettings}
                </ButtonLink>
              )
            }
          >
            <p>{t.noneYetLine}</p>
          </EmptyState>
        )}
        {!isEmpty && <OpenTransfers shop={shop.slug} transfers={open} mayDecide={mayDecide} />}
        {mayDecide && hasAccount && (
          <div className="columns">
            <StatementForm />
            <NoteTransferForm />
          </div>
        )}
        {transfers.length > 0 && (
          <Card title={t.allTitle}>
            <ul className="list">
              {transfers.map((transfer) => (
                <li key={transfer.id} className="list-item">
                  <div className="grow">
                    <TransferFacts shop={shop.slug} transfer={transfer} />
                  </div>
                </li>
              ))}
            </ul>
            <Pagination nextCursor={nextCursor} />
          </Card>
        )}
      </div>
    </SellerShell>
  )
}

function Told() {
  const t = useText(transfersText)
  const answer = useActionData<TransferDone>()
  if (!answer || !('did' in answer)) return null
  if (answer.did === 'loaded') return <StatementTold loaded={answer.loaded} />
  return (
    <Alert tone="leaf" isUrgent>
      <p>{t.done}</p>
    </Alert>
  )
}
