// Which province: an officer of one goes straight to its figures.
import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { DeskShell } from '#app/components/shells/desk-shell.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { adminProgrammeText } from '#app/i18n/admin-programme.ts'
import { adminText } from '#app/i18n/admin.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { adminPath } from '#app/paths.ts'
import { requireAccount } from '#app/routes/guards.server.ts'

export const meta: MetaFunction<typeof loader> = ({ matches }) => [
  { title: adminText[localeOf(matches)].chooseTitle },
]

export async function loader({ request }: LoaderFunctionArgs) {
  const { provinces } = await requireAccount(request)
  const [only] = provinces
  if (only && provinces.length === 1) throw redirect(adminPath(only.code))
  return { provinces }
}

export default function ChooseProvince() {
  const { provinces } = useLoaderData<typeof loader>()
  const t = useText(adminText)
  const { roles } = useText(adminProgrammeText)
  return (
    <DeskShell name={t.consoleTitle} places={[]}>
      {provinces.length === 0 ? (
        <EmptyState isPage drawing="paper" title={t.noProvinceTitle}>
          {t.noProvinceLine}
        </EmptyState>
      ) : (
        <div className="stack">
          <PageHeader title={t.chooseTitle} lead={t.chooseLead} />
          <ul className="list">
            {provinces.map(({ code, name, role }) => (
              <li key={code} className="list-item">
                <Link to={adminPath(code)} className="grow">
                  {name}
                </Link>
                <span className="soft">{roles[role]}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </DeskShell>
  )
}
