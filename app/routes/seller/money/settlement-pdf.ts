// The slips of a sharing-out: one A5 page a household, to be signed.
import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { memberSlipsPdf } from '#app/domain/member/member-slip-pdf.server.ts'
import { settlementParams } from '#app/domain/member/member.forms.ts'
import { findSettlement } from '#app/domain/member/settlement-views.server.ts'
import { readParams } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'money.view')
  const { settlementId } = readParams(params, settlementParams)
  const settlement = await staff.inShop((db) => findSettlement(db, settlementId))
  if (!settlement || settlement.status === 'reversed') throw data(null, { status: 404 })
  const pdf = await memberSlipsPdf({ shopName: staff.shop.name, settlement })
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Cache-Control': 'private, no-store',
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="phieu-chia-${settlement.number}.pdf"`,
    },
  })
}
