// /seller/:shop/imports/:importId: what the dry run found, what to do now, how far it is.
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { ImportState } from '#app/components/import/import-state.tsx'
import { PhotoReportCard } from '#app/components/import/photo-report.tsx'
import { ProblemList } from '#app/components/import/problem-list.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { useFreshPage } from '#app/components/ui/use-fresh-page.ts'
import { findPhotoReport, retryPhotos } from '#app/domain/import/fetch-photos.server.ts'
import { isMoving } from '#app/domain/import/import.ts'
import { importMessages } from '#app/domain/import/import.messages.ts'
import { importParams, importStepForm } from '#app/domain/import/import.forms.ts'
import {
  findImport,
  findProblemKinds,
  listProblems,
} from '#app/domain/import/import-views.server.ts'
import {
  dropImport,
  resumeImport,
  startImport,
  stopImport,
} from '#app/domain/import/send-file.server.ts'
import { importsText } from '#app/i18n/imports.ts'
import { useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { addSeconds, systemClock } from '#app/lib/time.ts'
import { donePath } from '#app/paths.ts'
import { importPath, sellerPath } from '#app/seller-paths.ts'
import { registry } from '#plugins/registry.server.ts'

import { invalid, readForm, readParams, readQuery, refused } from '../forms.server.ts'
import { requireStaff, type Staff } from '../guards.server.ts'

const query = z.object({ after: z.coerce.number().int().min(0).catch(0).default(0) })
const slowSeconds = 60

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: found?.file.fileName ?? '' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'product.edit')
  const { importId: fileId } = readParams(params, importParams)
  const { after } = readQuery(request, query)
  return inShop(async (db) => {
    const file = await findImport(db, fileId)
    if (!file) throw data(null, { status: 404 })
    const isQuiet = file.movedAt < addSeconds(systemClock.now(), -slowSeconds)
    return {
      shop: { slug: shop.slug, name: shop.name },
      role,
      file,
      isSlow: isMoving(file.status) && isQuiet,
      photos: await findPhotoReport(db, fileId),
      kinds: await findProblemKinds(db, fileId),
      ...(await listProblems(db, { fileId, afterRow: after })),
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'product.edit')
  const { importId: fileId } = readParams(params, importParams)
  const form = await readForm(request, importStepForm)
  if (form.status !== 'success') return invalid(form)

  const { intent } = form.value
  const outcome = await attempt(() => steps[intent](staff, fileId))
  if (!outcome.ok) return refused(form, outcome.refusal, importMessages)
  const { slug } = staff.shop
  if (intent === 'drop') return redirect(donePath(sellerPath(slug, 'imports'), 'dropped'))
  return redirect(importPath(slug, fileId))
}

type Step = (staff: Staff, fileId: string) => Promise<void>

const steps: Record<z.output<typeof importStepForm>['intent'], Step> = {
  start: (staff, fileId) =>
    staff.inShop((db) => startImport(db, { fileId, actorId: staff.account.id }, systemClock)),
  stop: (staff, fileId) => staff.inShop((db) => stopImport(db, fileId, systemClock)),
  resume: (staff, fileId) => staff.inShop((db) => resumeImport(db, fileId, systemClock)),
  'retry-photos': (staff, fileId) =>
    staff.inShop((db) => retryPhotos(db, { shopId: staff.shop.id, fileId })),
  drop: async (staff, fileId) => {
    const asked = { fileId, actorId: staff.account.id }
    const keys = await staff.inShop((db) => dropImport(db, asked, systemClock))
    for (const key of keys) await registry.storage.remove(key)
  },
}

export default function Import() {
  const { shop, role, file, isSlow, photos, kinds, problems, nextRow } =
    useLoaderData<typeof loader>()
  const t = useText(importsText)
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader
          title={file.fileName}
          lead={t.kinds[file.kind]}
          crumbs={[{ label: t.title, to: sellerPath(shop.slug, 'imports') }]}
        />
        {(isMoving(file.status) || photos.waiting > 0) && <Fresh />}
        <ImportState shop={shop.slug} file={file} isSlow={isSlow} />
        {photos.added + photos.waiting + photos.failed.length > 0 && (
          <PhotoReportCard photos={photos} />
        )}
        {problems.length > 0 && (
          <ProblemList {...{ shop: shop.slug, file, kinds, problems, nextRow }} />
        )}
      </div>
    </SellerShell>
  )
}

function Fresh() {
  useFreshPage(1500)
  return null
}
