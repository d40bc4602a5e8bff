// The first page with the draft, as a phone or a computer shows it. It is there to be looked at: nothing in it can
// be pressed.
import { useState } from 'react'

import { lookText } from '#app/i18n/look.ts'
import { useText } from '#app/i18n/use-text.ts'
import { lookPreviewPath } from '#app/seller-paths.ts'

import { useScale } from './use-scale.ts'

const widths = { phone: 360, desk: 1280 } as const
type Device = keyof typeof widths

/** `revision` of the draft: a new one loads the page again. */
export function LookPreview({ slug, revision }: { slug: string; revision: number }) {
  const t = useText(lookText)
  const [device, setDevice] = useState<Device>('phone')
  const { frame, scale } = useScale(widths[device])
  const size: Record<`--${string}`, string> = {
    '--frame-width': `${widths[device]}px`,
    '--frame-scale': String(scale),
  }
  return (
    <section className="look-preview stack" aria-labelledby="look-preview">
      <div className="row-between">
        <h2 id="look-preview">{t.preview}</h2>
        <div className="needs-script row" role="group" aria-label={t.preview}>
          <DeviceButton isOn={device === 'phone'} onPress={() => setDevice('phone')}>
            {t.previewPhone}
          </DeviceButton>
          <DeviceButton isOn={device === 'desk'} onPress={() => setDevice('desk')}>
            {t.previewDesk}
          </DeviceButton>
        </div>
      </div>
      <div ref={frame} className="look-frame" style={size}>
        <iframe src={lookPreviewPath(slug, revision)} title={t.previewTitle} />
      </div>
    </section>
  )
}

type ButtonProps = { isOn: boolean; onPress: () => void; children: string }

function DeviceButton({ isOn, onPress, children }: ButtonProps) {
  return (
    <button type="button" className="chip" aria-pressed={isOn} onClick={onPress}>
      {children}
    </button>
  )
}
