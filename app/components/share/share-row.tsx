// Sending a page to others. On a phone the system's own sheet leads to Zalo and Messenger; elsewhere the address is copied.
import { Link2, Share2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useLocation } from '@remix-run/react'

import { useRootData } from '#app/components/root-data.ts'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { CopyButton } from '#app/components/ui/copy-button.tsx'
import { shareText } from '#app/i18n/share.ts'
import { useText } from '#app/i18n/use-text.ts'
import { facebookSharePath } from '#app/paths.ts'

export function ShareRow({ title }: { title: string }) {
  const t = useText(shareText)
  const { pathname } = useLocation()
  const url = `${useRootData()?.site.origin ?? ''}${pathname}`
  const canShare = useCanShare()
  return (
    <section className="stack-tight" aria-label={t.share}>
      <div className="row">
        {canShare && (
          <Button type="button" icon={Share2} onClick={() => share({ title, url })}>
            {t.share}
          </Button>
        )}
        <CopyButton text={url} label={t.copyLink} icon={Link2} />
        <ButtonLink to={facebookSharePath(url)} target="_blank" rel="noopener noreferrer">
          {t.onFacebook}
        </ButtonLink>
      </div>
    </section>
  )
}

// Known in the browser only: the page that the server sends is the same for everybody.
function useCanShare(): boolean {
  const [canShare, setCanShare] = useState(false)
  useEffect(() => setCanShare(typeof navigator.share === 'function'), [])
  return canShare
}

// Closing the sheet without sending is the person's own choice and no fault.
const share = (page: { title: string; url: string }) =>
  navigator.share(page).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'AbortError') return
    throw error
  })
