// The service worker of this host: registered once, told which pages are seen and whether there is a cart to keep.
import { useLocation } from '@remix-run/react'
import { useEffect, useState } from 'react'

import { useRootData } from '#app/components/root-data.ts'
import { useLocale } from '#app/i18n/use-text.ts'

import { loadedFiles, tellWorker } from './worker-messages.ts'

/** Pictures of a page are there a moment after it. */
const moment = 1500

/** The worker that waits to take over from the one at work; null when there is none. */
export function useWorker(): ServiceWorker | null {
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null)
  const isReady = useRegistration(setWaiting)
  useSeenPages(isReady)
  useCartCopy(isReady)
  return waiting
}

function useRegistration(tellWaiting: (worker: ServiceWorker) => void): boolean {
  const [isReady, setReady] = useState(false)
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return
    const { serviceWorker } = navigator
    let isHere = true
    void serviceWorker.ready.then(() => isHere && setReady(true))
    // A browser that will not have workers (a private window, a rule of its owner) goes on without one.
    serviceWorker.register('/sw.js').then(
      (registration: ServiceWorkerRegistration | undefined) => {
        if (registration) watch(registration, tellWaiting)
      },
      () => undefined,
    )
    return () => {
      isHere = false
    }
  }, [tellWaiting])
  return isReady
}

function watch(
  registration: ServiceWorkerRegistration,
  tellWaiting: (worker: ServiceWorker) => void,
) {
  if (registration.waiting && navigator.serviceWorker.controller) tellWaiting(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const { installing } = registration
    installing?.addEventListener('statechange', () => {
      // The very first one takes over by itself.
      if (installing.state === 'installed' && navigator.serviceWorker.controller)
        tellWaiting(installing)
    })
  })
}

function useSeenPages(isReady: boolean) {
  const { pathname, search } = useLocation()
  const language = useLocale()
  useEffect(() => {
    if (!isReady || !navigator.onLine) return
    const timer = setTimeout(
      () =>
        tellWorker({ type: 'seen', path: `${pathname}${search}`, language, files: loadedFiles() }),
      moment,
    )
    return () => clearTimeout(timer)
  }, [isReady, pathname, search, language])
}

function useCartCopy(isReady: boolean) {
  const { pathname } = useLocation()
  const root = useRootData()
  const pieces = root?.cartCount ?? 0
  const isSignedIn = Boolean(root?.account)
  useEffect(() => {
    if (!isReady || !navigator.onLine) return
    tellWorker({ type: pieces > 0 && !isSignedIn ? 'keep-cart' : 'drop-cart' })
  }, [isReady, pieces, isSignedIn, pathname])
}
