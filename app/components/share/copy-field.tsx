// An address to copy: one press where there is a clipboard, and a field to copy from by hand.
import { Copy } from 'lucide-react'
import { useId } from 'react'

import { CopyButton } from '#app/components/ui/copy-button.tsx'
import { feedsText } from '#app/i18n/feeds.ts'
import { useText } from '#app/i18n/use-text.ts'

export function CopyField({ label, value }: { label: string; value: string }) {
  const t = useText(feedsText)
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="row">
        <input
          id={id}
          className="input grow"
          readOnly
          value={value}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton text={value} label={t.copy} icon={Copy} />
      </div>
    </div>
  )
}
