// Copies one value; the button says that it did. Hidden without JavaScript: the value stands beside it.
import { useEffect, useState } from 'react'

import { Button } from '#app/components/ui/button.tsx'
import { transferText } from '#app/i18n/payment.ts'
import { useText } from '#app/i18n/use-text.ts'

export function CopyButton({ what, text }: { what: string; text: string }) {
  const t = useText(transferText)
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), 3_000)
    return () => clearTimeout(timer)
  }, [isCopied])
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      // A browser that forbids it leaves the value to be marked by hand.
      () => setCopied(false),
    )
  return (
    <span className="needs-script" aria-live="polite">
      <Button type="button" look="plain" onClick={() => void copy()}>
        {isCopied ? t.copied : t.copy(what)}
      </Button>
    </span>
  )
}
