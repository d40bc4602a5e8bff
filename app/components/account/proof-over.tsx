// A link from a letter that does not work any more.
import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { proofText } from '#app/i18n/proof.ts'
import { useText } from '#app/i18n/use-text.ts'

export function ProofOver({ again }: { again: string }) {
  const t = useText(proofText)
  const action = (
    <ButtonLink to={again} look="primary">
      {t.again}
    </ButtonLink>
  )
  return (
    <ShopperShell isNarrow>
      <EmptyState drawing="paper" title={t.over} action={action} isPage>
        <p>{t.overLine}</p>
      </EmptyState>
    </ShopperShell>
  )
}
