// Copies one text; the button says that it did. Hidden without JavaScript: what it copies stands beside it.
import { useEffect, useState } from 'react'

import { uiText } from '#app/i18n/ui.ts'
import { useText } from '#app/i18n/use-text.ts'

import { Button } from './button.tsx'
import type { IconShape } from './icon.tsx'

type Props = { text: string; label: string; icon?: IconShape; look?: 'secondary' | 'plain' }

export function CopyButton({ text, label, icon, look = 'secondary' }: Props) {
  const t = useText(uiText)
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), 3000)
    return () => clearTimeout(timer)
  }, [isCopied])
  return (
    <span className="needs-script">
      <Button
        type="button"
        look={look}
        {...(icon && { icon })}
        onClick={async () => setCopied(await isTaken(text))}
      >
        <span aria-live="polite">{isCopied ? t.copied : label}</span>
      </Button>
    </span>
  )
}

// A browser without a clipboard, or a person who said no, is no fault: nothing is claimed then.
const isTaken = async (text: string): Promise<boolean> =>
  'clipboard' in navigator &&
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
