// The ways from the month to everything else about money.
import { Banknote, BookOpen, FileCheck, Landmark, Percent, Users } from 'lucide-react'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { commissionTransferText } from '#app/i18n/commission-transfer.ts'
import { membersText } from '#app/i18n/members.ts'
import { moneyText } from '#app/i18n/money.ts'
import { payoutText } from '#app/i18n/payout.ts'
import { remittanceText } from '#app/i18n/remittance.ts'
import { taxText } from '#app/i18n/tax.ts'
import { useText } from '#app/i18n/use-text.ts'
import {
  commissionPath,
  membersPath,
  moneyJournalPath,
  payoutsPath,
  remittancesPath,
  shopTaxPath,
} from '#app/seller-paths.ts'

type Props = { shop: string; month: string; isCooperative: boolean }

export function MoneyRooms({ shop, month, isCooperative }: Props) {
  const money = useText(moneyText)
  const remittance = useText(remittanceText)
  const payout = useText(payoutText)
  const tax = useText(taxText)
  const members = useText(membersText)
  const commission = useText(commissionTransferText)
  return (
    <nav className="row" aria-label={money.rooms}>
      <ButtonLink to={remittancesPath(shop)} icon={FileCheck}>
        {remittance.title}
      </ButtonLink>
      <ButtonLink to={payoutsPath(shop)} icon={Banknote}>
        {payout.accountTitle}
      </ButtonLink>
      <ButtonLink to={commissionPath(shop)} icon={Percent}>
        {commission.room}
      </ButtonLink>
      {isCooperative ? (
        <ButtonLink to={membersPath(shop)} icon={Users}>
          {members.title}
        </ButtonLink>
      ) : (
        <ButtonLink to={shopTaxPath(shop)} icon={Landmark}>
          {tax.ownTitle}
        </ButtonLink>
      )}
      <ButtonLink to={moneyJournalPath(shop, { month })} icon={BookOpen}>
        {money.journal}
      </ButtonLink>
    </nav>
  )
}
