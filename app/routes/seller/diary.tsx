// The farm diary on a phone: choose the place, tap what was done, see what was written.
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { CookingPot, Pencil, Plus } from 'lucide-react'

import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { DiaryList } from '#app/components/trace/diary-list.tsx'
import { StepButtons } from '#app/components/trace/step-buttons.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { declareError } from '#app/domain/trace/declare-error.server.ts'
import {
  entriesPerPage,
  findDiary,
  findHarvestFrom,
  findPlots,
} from '#app/domain/trace/diary-views.server.ts'
import { declareErrorForm, diaryQuery } from '#app/domain/trace/trace.forms.ts'
import { traceMessages } from '#app/domain/trace/trace.messages.ts'
import { diaryText } from '#app/i18n/diary.ts'
import { localeOf, useLocale, useText } from '#app/i18n/use-text.ts'
import { randomKey } from '#app/lib/ids.ts'
import { attempt } from '#app/lib/refusal.ts'
import { formatDay, systemClock } from '#app/lib/time.ts'
import { diaryPath, newPlotPath, newProcessPath, plotPath } from '#app/seller-paths.ts'

import { invalid, readForm, readQuery, refused } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${diaryText[localeOf(matches)].title} · ${data?.shop.name ?? ''}` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'trace.record')
  const { plot: asked, before, saved } = readQuery(request, diaryQuery)
  return staff.inShop(async (db) => {
    const plots = await findPlots(db)
    const plot = plots.find((one) => one.id === asked) ?? plots[0] ?? null
    const entries = await findDiary(db, { plotId: asked, before })
    const waitsUntil = plot && (await findHarvestFrom(db, plot.id, systemClock.now()))
    const { slug, name } = staff.shop
    const last = entries.length === entriesPerPage ? entries.at(-1)?.id : undefined
    return {
      shop: { slug, name },
      role: staff.role,
      plots,
      plot,
      asked,
      entries,
      waitsUntil,
      saved,
      older: last && diaryPath(slug, { ...(asked && { plot: asked }), before: last }),
      key: randomKey(),
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'trace.record')
  const form = await readForm(request, declareErrorForm)
  if (form.status !== 'success') return invalid(form)
  const { id, displayName: name } = staff.account
  const outcome = await attempt(() =>
    staff.inShop((db) => declareError(db, { ...form.value, actor: { id, name } }, systemClock)),
  )
  if (!outcome.ok) return refused(form, outcome.refusal, traceMessages)
  const { plot } = readQuery(request, diaryQuery)
  return redirect(diaryPath(staff.shop.slug, plot ? { plot } : {}))
}

export default function Diary() {
  const { shop, role, plots, plot, entries, older, saved, key } = useLoaderData<typeof loader>()
  const form = useFormState()
  const t = useText(diaryText)
  if (!plot) return <NoPlots shop={shop} role={role} />
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader
          title={t.title}
          lead={t.lead}
          actions={
            <ButtonLink to={newProcessPath(shop.slug)} icon={CookingPot}>
              {t.process}
            </ButtonLink>
          }
        />
        {saved && (
          <Alert tone="leaf" isUrgent>
            <p>{t.saved}</p>
          </Alert>
        )}
        <FormErrors form={form} />
        <PlotChips shop={shop.slug} plots={plots} here={plot.id} />
        <HarvestWait />
        <StepButtons shop={shop.slug} plot={plot} />
        <section className="stack">
          <h2>{t.recent}</h2>
          {entries.length > 0 ? (
            <DiaryList shop={shop.slug} entries={entries} clientKey={key} />
          ) : (
            <EmptyState drawing="paper" title={t.none}>
              <p>{t.noneLine}</p>
            </EmptyState>
          )}
          {older && (
            <p>
              <ButtonLink to={older}>{t.older}</ButtonLink>
            </p>
          )}
        </section>
      </div>
    </SellerShell>
  )
}

function HarvestWait() {
  const { waitsUntil } = useLoaderData<typeof loader>()
  const t = useText(diaryText)
  const locale = useLocale()
  if (!waitsUntil) return null
  return (
    <Alert tone="turmeric">
      <p>{t.notBefore(formatDay(waitsUntil, locale))}</p>
    </Alert>
  )
}

type ChipsProps = { shop: string; plots: readonly { id: string; name: string }[]; here: string }

function PlotChips({ shop, plots, here }: ChipsProps) {
  const t = useText(diaryText)
  return (
    <nav className="row-between" aria-label={t.where}>
      <ul className="chips">
        {plots.map((plot) => (
          <li key={plot.id}>
            <Link
              className="chip"
              to={diaryPath(shop, { plot: plot.id })}
              aria-current={plot.id === here || undefined}
            >
              {plot.name}
            </Link>
          </li>
        ))}
      </ul>
      <span className="row">
        <ButtonLink to={plotPath(shop, here)} look="plain" icon={Pencil}>
          {t.editPlot}
        </ButtonLink>
        <ButtonLink to={newPlotPath(shop)} look="plain" icon={Plus}>
          {t.newPlot}
        </ButtonLink>
      </span>
    </nav>
  )
}

function NoPlots({
  shop,
  role,
}: Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'shop' | 'role'>) {
  const t = useText(diaryText)
  const action = (
    <ButtonLink to={newPlotPath(shop.slug)} look="primary" icon={Plus}>
      {t.newPlot}
    </ButtonLink>
  )
  return (
    <SellerShell shop={shop} role={role}>
      <EmptyState drawing="field" title={t.noPlots} action={action} isPage>
        <p>{t.noPlotsLine}</p>
      </EmptyState>
    </SellerShell>
  )
}
