// /seller/:shop/imports: send a file, and see those sent before.
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { ImportList } from '#app/components/import/import-list.tsx'
import { SendFileForm } from '#app/components/import/send-file-form.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { useNotice } from '#app/components/ui/notice.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { shopRoleMay } from '#app/domain/identity/permissions.ts'
import { importNeeds } from '#app/domain/import/import.ts'
import { importMessages } from '#app/domain/import/import.messages.ts'
import { sendFileForm } from '#app/domain/import/import.forms.ts'
import { listImports } from '#app/domain/import/import-views.server.ts'
import { beginImport, keepFile } from '#app/domain/import/send-file.server.ts'
import { importsText } from '#app/i18n/imports.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { importPath } from '#app/seller-paths.ts'
import { registry } from '#plugins/registry.server.ts'

import { invalid, readForm, readQuery, refused } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'

const query = z.object({ after: z.uuid().nullable().catch(null).default(null) })

export const meta: MetaFunction = ({ matches }) => [{ title: importsText[localeOf(matches)].title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'product.edit')
  const { after } = readQuery(request, query)
  const found = await inShop((db) => listImports(db, after))
  return { shop: { slug: shop.slug, name: shop.name }, role, ...found }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'product.edit')
  const form = await readForm(request, sendFileForm)
  if (form.status !== 'success') return invalid(form)

  const { file: sent, kind, ...defaults } = form.value
  if (!shopRoleMay(staff.role, importNeeds[kind])) throw data(null, { status: 403 })
  const outcome = await attempt(async () => {
    const file = await keepFile(registry.storage, {
      shopId: staff.shop.id,
      bytes: await sent.bytes(),
    })
    const begin = { file, kind, fileName: sent.name, defaults, actorId: staff.account.id }
    return staff.inShop((db) => beginImport(db, begin, systemClock))
  })
  if (!outcome.ok) return refused(form, outcome.refusal, importMessages)
  return redirect(importPath(staff.shop.slug, outcome.value.id))
}

export default function Imports() {
  const { shop, role, imports, nextCursor } = useLoaderData<typeof loader>()
  const t = useText(importsText)
  const notice = useNotice(['dropped'])
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader title={t.title} lead={t.lead} />
        {notice && <Alert tone="leaf">{t[notice]}</Alert>}
        <SendFileForm shop={shop.slug} />
        {imports.length > 0 ? (
          <ImportList shop={shop.slug} imports={imports} />
        ) : (
          <EmptyState drawing="paper" title={t.nothingYet}>
            <p>{t.nothingYetLine}</p>
          </EmptyState>
        )}
        <Pagination nextCursor={nextCursor} />
      </div>
    </SellerShell>
  )
}
