// Loads what this site does without the network after the page is there and quiet: shoppers pay nothing for it first.
import { useEffect, useState, type ComponentType } from 'react'

import { useRootData } from '#app/components/root-data.ts'

/** Once for the whole site, beside the pages. */
export function Pwa() {
  const [Bar, setBar] = useState<ComponentType | null>(null)
  const isKnown = useRootData() !== undefined
  useEffect(() => {
    if (!isKnown) return
    const load = () =>
      void import('./offline-bar.tsx').then(({ OfflineBar }) => setBar(() => OfflineBar))
    if (document.readyState === 'complete') load()
    else window.addEventListener('load', load, { once: true })
    return () => window.removeEventListener('load', load)
  }, [isKnown])
  return Bar && <Bar />
}
