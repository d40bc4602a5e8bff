// How the shop's colour reads on a page by day and at night, and what the page makes of it.
import type { CSSProperties } from 'react'

import { readableAccent } from '#app/components/accent.ts'
import { settingsText } from '#app/i18n/settings.ts'
import { useText } from '#app/i18n/use-text.ts'

export function ColourSample({ color, shopName }: { color: string; shopName: string }) {
  const t = useText(settingsText)
  const { day, night } = readableAccent(color)
  return (
    <div className="stack-tight" role="group" aria-label={t.themePreview}>
      <div className="columns">
        <Sheet ground="day" ink={day} title={t.byDay} shopName={shopName} />
        <Sheet ground="night" ink={night} title={t.atNight} shopName={shopName} />
      </div>
    </div>
  )
}

type SheetProps = { ground: 'day' | 'night'; ink: string; title: string; shopName: string }

function Sheet({ ground, ink, title, shopName }: SheetProps) {
  const t = useText(settingsText)
  return (
    <div className={`colour-sample on-${ground}`} style={{ '--ink': ink } as CSSProperties}>
      <span className="small">{title}</span>
      <strong className="colour-sample-name">{shopName}</strong>
      <span className="colour-sample-button">{t.sampleButton}</span>
    </div>
  )
}
