// /seller/:shop/returns/:returnId: what happened, and the shop's answer.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { AnswerCards } from '#app/components/aftersale/answer-cards.tsx'
import { ReturnCase } from '#app/components/aftersale/return-case.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { answerReturn, receiveReturn } from '#app/domain/aftersale/answer-return.server.ts'
import { findReturn } from '#app/domain/aftersale/return-views.server.ts'
import { answerReturnForm } from '#app/domain/aftersale/return.forms.ts'
import { returnMessages } from '#app/domain/aftersale/return.messages.ts'
import { recordAccess } from '#app/domain/identity/account-events.server.ts'
import { shopRoleMay } from '#app/domain/identity/permissions.ts'
import { returnsText } from '#app/i18n/returns.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { sellerOrderPath, sellerReturnPath, sellerReturnsPath } from '#app/seller-paths.ts'

import { invalid, notFound, readForm, readParams, refused } from '../forms.server.ts'
import { requireStaff, type Staff } from '../guards.server.ts'

const returnParams = z.object({ returnId: z.uuid() })

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: returnsText[localeOf(matches)].title(data?.found.orderCode ?? '') },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'order.view')
  const { shop, role } = staff
  const { returnId } = readParams(params, returnParams)
  const found = await staff.inShop(async (db) => {
    const seen = await findReturn(db, returnId)
    if (!seen) return null
    const look = { subjectKind: 'order', subjectId: seen.orderId, purpose: 'return' } as const
    await recordAccess(db, { ...look, actorId: staff.account.id }, systemClock)
    return seen
  })
  if (!found) throw notFound()
  const mayAnswer = shopRoleMay(role, 'order.refund')
  return { shop: { slug: shop.slug, name: shop.name }, role, found, mayAnswer }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'order.refund')
  const { returnId } = readParams(params, returnParams)
  const form = await readForm(request, answerReturnForm)
  if (form.status !== 'success') return invalid(form)

  const outcome = await attempt(() => carryOut(staff, returnId, form.value))
  if (!outcome.ok) return refused(form, outcome.refusal, returnMessages)
  return redirect(sellerReturnPath(staff.shop.slug, returnId))
}

function carryOut(staff: Staff, returnId: string, wish: z.output<typeof answerReturnForm>) {
  const by = { returnId, actorId: staff.account.id }
  return staff.inShop((db) => {
    if (wish.intent === 'receive') {
      const lines = Object.entries(wish.lines).map(([orderLineId, quantity]) => {
        return { orderLineId, quantity }
      })
      return receiveReturn(db, { ...wish, ...by, lines }, systemClock)
    }
    const isApproved = wish.intent === 'approve'
    return answerReturn(
      db,
      isApproved ? { ...wish, ...by, isApproved } : { ...wish, ...by, isApproved },
      systemClock,
    )
  })
}

export default function SellerReturn() {
  const { shop, role, found, mayAnswer } = useLoaderData<typeof loader>()
  const t = useText(returnsText)
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader
          title={t.title(found.orderCode)}
          crumbs={[{ label: t.list, to: sellerReturnsPath(shop.slug, null) }]}
          actions={
            <ButtonLink to={sellerOrderPath(shop.slug, found.orderId)}>{t.toOrder}</ButtonLink>
          }
        />
        <FormErrors form={useFormState()} />
        <ReturnCase found={found} />
        {mayAnswer && <AnswerCards found={found} />}
      </div>
    </SellerShell>
  )
}
