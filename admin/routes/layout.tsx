// The frame around every room of one province's console.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { AdminShell } from '#app/components/shells/admin-shell.tsx'
import { requireOfficer } from '#app/routes/guards.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { province, role } = await requireOfficer(request, params, 'province.view')
  return { province: { code: province.code, name: province.name }, role }
}

export default function AdminLayout() {
  const { province, role } = useLoaderData<typeof loader>()
  return (
    <AdminShell province={province} role={role}>
      <Outlet />
    </AdminShell>
  )
}
