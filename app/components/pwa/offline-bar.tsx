// Says that the network is away, and holds back what would be lost: nothing is sent later behind a shopper's back.
import { useLocation } from '@remix-run/react'
import { RefreshCw, WifiOff, X } from 'lucide-react'
import { useEffect, useState } from 'react'

import { Button } from '#app/components/ui/button.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { offlineText } from '#app/i18n/offline.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatInstant } from '#app/lib/time.ts'

import { useWorker } from './use-worker.ts'
import { keptAt } from './worker-messages.ts'

export function OfflineBar() {
  const waiting = useWorker()
  const isAway = useIsAway()
  const [isHeldBack, setHeldBack] = useState(false)
  useHeldBack(isAway, () => setHeldBack(true))
  if (isAway) return <Away isHeldBack={isHeldBack} />
  return waiting && <NewVersion worker={waiting} />
}

function useIsAway(): boolean {
  const [isAway, setAway] = useState(() => !navigator.onLine)
  useEffect(() => {
    const look = () => setAway(!navigator.onLine)
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [])
  return isAway
}

/**
 * Without the network nothing of a form that changes something is sent, not even what sends itself; and a link opens its
 * page anew, so that the worker can answer it with the copy that is kept.
 */
function useHeldBack(isAway: boolean, tell: () => void) {
  useEffect(() => {
    if (!isAway) return
    const hold = (event: Event) => {
      if (!isSending(event)) return
      event.preventDefault()
      event.stopPropagation()
      tell()
    }
    const openAnew = (event: Event) => {
      if (event.target instanceof Element && event.target.closest('a[href]'))
        event.stopPropagation()
    }
    // On the window: before anything of the page hears of it.
    for (const name of sending) window.addEventListener(name, hold, true)
    window.addEventListener('click', openAnew, true)
    return () => {
      for (const name of sending) window.removeEventListener(name, hold, true)
      window.removeEventListener('click', openAnew, true)
    }
  }, [isAway, tell])
}

const sending = ['submit', 'click', 'input', 'change'] as const
const chosen = 'select, input[type="number"], input[type="radio"], input[type="checkbox"]'

/** Words may be typed, to be sent later by hand. */
function isSending({ type, target }: Event): boolean {
  if (type === 'submit') return true
  if (!(target instanceof Element) || !target.closest('form[method="post"]')) return false
  return type === 'click' ? target.closest('button') !== null : target.matches(chosen)
}

function Away({ isHeldBack }: { isHeldBack: boolean }) {
  const t = useText(offlineText)
  const locale = useLocale()
  const at = useKeptAt()
  const line = at ? t.awayKept(formatInstant(at, locale)) : t.away
  return (
    <div className="offline-bar" role="status">
      <Icon of={WifiOff} />
      <p>{isHeldBack ? t.notSent : line}</p>
    </div>
  )
}

function useKeptAt(): Date | null {
  const { pathname, search } = useLocation()
  const [at, setAt] = useState<Date | null>(null)
  useEffect(() => {
    let isHere = true
    void keptAt(`${pathname}${search}`).then((found) => {
      if (isHere) setAt(found)
    })
    return () => {
      isHere = false
    }
  }, [pathname, search])
  return at
}

function NewVersion({ worker }: { worker: ServiceWorker }) {
  const t = useText(offlineText)
  const [isClosed, setClosed] = useState(false)
  if (isClosed) return null
  const use = () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
      once: true,
    })
    worker.postMessage({ type: 'use-new' })
  }
  return (
    <div className="offline-bar" role="status">
      <p>{t.newVersion}</p>
      <Button type="button" look="primary" icon={RefreshCw} onClick={use}>
        {t.useNew}
      </Button>
      <Button
        type="button"
        look="plain"
        icon={X}
        aria-label={t.close}
        onClick={() => setClosed(true)}
      />
    </div>
  )
}
