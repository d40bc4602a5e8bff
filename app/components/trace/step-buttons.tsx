// The big buttons of the diary: what was just done here? One tap opens a short form.
import { Link } from '@remix-run/react'
import { PackageCheck } from 'lucide-react'

import { Icon } from '#app/components/ui/icon.tsx'
import type { PlotView } from '#app/domain/trace/diary-views.server.ts'
import { stepsOn } from '#app/domain/trace/trace.ts'
import { diaryText } from '#app/i18n/diary.ts'
import { stepText } from '#app/i18n/trace.ts'
import { useText } from '#app/i18n/use-text.ts'
import { diaryEntryPath, newHarvestPath } from '#app/seller-paths.ts'

import { stepIcons } from './step-icons.ts'

export function StepButtons({ shop, plot }: { shop: string; plot: PlotView }) {
  const t = useText(diaryText)
  const { steps } = useText(stepText)
  const isIndoors = plot.kind === 'kitchen' || plot.kind === 'workshop'
  return (
    <section className="stack">
      <h2>{t.whatDone(plot.name)}</h2>
      <ul className="step-grid">
        {stepsOn[plot.kind].map((step) => (
          <li key={step}>
            <Link className="step-button" to={diaryEntryPath(shop, plot.id, step)}>
              <Icon of={stepIcons[step]} size={28} />
              {steps[step]}
            </Link>
          </li>
        ))}
        {!isIndoors && (
          <li>
            <Link className="step-button step-button-main" to={newHarvestPath(shop, plot.id)}>
              <Icon of={PackageCheck} size={28} />
              {t.harvest}
            </Link>
          </li>
        )}
      </ul>
    </section>
  )
}
