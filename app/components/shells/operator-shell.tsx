// The frame of those who keep the platform running. A new room is one line here.
import {
  ArrowLeftRight,
  Banknote,
  CircleExclamationPoint,
  FileCheck,
  Landmark,
  Percent,
  Scale,
  ServerCog,
  Star,
  TicketPercent,
} from 'lucide-react'
import type { ReactNode } from 'react'

import { operatorText } from '#app/i18n/operator.ts'
import { useText } from '#app/i18n/use-text.ts'
import {
  operatorDisputesPath,
  operatorReviewsPath,
  operatorCommissionsPath,
  operatorJobsPath,
  operatorMarketTransfersPath,
  operatorPaymentsPath,
  operatorPayoutsPath,
  operatorSettlementsPath,
  operatorTaxPath,
  operatorPromotionsPath,
} from '#app/paths.ts'

import { DeskShell } from './desk-shell.tsx'
import type { Place } from './nav.tsx'

export function OperatorShell({ children }: { children: ReactNode }) {
  const t = useText(operatorText)
  const places: Place[] = [
    { to: operatorReviewsPath, label: t.reviews, icon: Star },
    { to: operatorDisputesPath, label: t.disputes, icon: Scale },
    { to: operatorPromotionsPath(), label: t.promotions, icon: TicketPercent },
    { to: operatorPaymentsPath, label: t.payments, icon: CircleExclamationPoint },
    { to: operatorPayoutsPath, label: t.payouts, icon: Banknote },
    { to: operatorSettlementsPath, label: t.settlements, icon: FileCheck },
    { to: operatorMarketTransfersPath, label: t.marketTransfers, icon: ArrowLeftRight },
    { to: operatorTaxPath(), label: t.tax, icon: Landmark },
    { to: operatorCommissionsPath, label: t.commissions, icon: Percent },
    { to: operatorJobsPath, label: t.jobs, icon: ServerCog },
  ]
  return (
    <DeskShell name={t.operator} places={places}>
      {children}
    </DeskShell>
  )
}
