// An address to copy: one press where there is a clipboard, and a field to copy from by hand.
import { Copy } from 'lucide-react'
import { useId, useState } from 'react'

import { Button } from '#app/components/ui/button.tsx'
import { feedsText } from '#app/i18n/feeds.ts'
import { useText } from '#app/i18n/use-text.ts'

export function CopyField({ label, value }: { label: string; value: string }) {
  const t = useText(feedsText)
  const id = useId()
  const { isCopied, copy } = useCopy(value)
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
        <span className="needs-script">
          <Button type="button" icon={Copy} onClick={copy}>
            <span aria-live="polite">{isCopied ? t.copied : t.copy}</span>
          </Button>
        </span>
      </div>
    </div>
  )
}

/** Says "copied" for two seconds; where the browser refuses, nothing is claimed. */
export function useCopy(value: string): { isCopied: boolean; copy: () => Promise<void> } {
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    if (!(await isTaken(value))) return
    setCopied(true)
    setTimeout(() => setCopied(false), 2000)
  }
  return { isCopied, copy }
}

// A browser without a clipboard, or a person who said no, is no fault: the address stands in the field.
const isTaken = async (text: string): Promise<boolean> =>
  'clipboard' in navigator &&
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
