// /seller/:shop/settings/home: the parts of the first page, and what publishes or takes back the draft.
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { LookFrame } from '#app/components/look/look-frame.tsx'
import { AddSection, SectionList } from '#app/components/look/section-list.tsx'
import type { ShopDb } from '#app/db/doors.server.ts'
import {
  addSection,
  discardDraft,
  moveSection,
  removeSection,
  undoDraft,
} from '#app/domain/site/edit-draft.server.ts'
import { findLookEditor, findLookVersions } from '#app/domain/site/look-views.server.ts'
import { draftForm, type DraftAct } from '#app/domain/site/look.forms.ts'
import { lookMessages } from '#app/domain/site/look.messages.ts'
import { publishLook, restoreLook } from '#app/domain/site/publish-look.server.ts'
import { lookText } from '#app/i18n/look.ts'
import { localeOf } from '#app/i18n/use-text.ts'
import { newId } from '#app/lib/ids.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { donePath } from '#app/paths.ts'
import { sellerPath } from '#app/seller-paths.ts'

import { invalid, readForm, refused } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'

export const meta: MetaFunction = ({ matches }) => [{ title: lookText[localeOf(matches)].home }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'shop.settings')
  const [editor, versions] = await inShop(async (db) => [
    await findLookEditor(db),
    await findLookVersions(db),
  ])
  if (!editor) throw data(null, { status: 404 })
  const { look, revision, canUndo, isChanged } = editor
  const { slug, name } = shop
  const draft = { revision, canUndo, isChanged }
  return { shop: { slug, name }, role, sections: look.sections, draft, versions, newId: newId() }
}

const actForm = z.intersection(
  draftForm,
  // the room to come back to
  z.object({ from: z.enum(['theme', 'home']).catch('home') }),
)

export async function action({ request, params }: ActionFunctionArgs) {
  const { account, shop, inShop } = await requireStaff(request, params, 'shop.settings')
  const form = await readForm(request, actForm)
  if (form.status !== 'success') return invalid(form)

  const { from, ...act } = form.value
  const outcome = await attempt(() => inShop((db) => doAct(db, act, account.id)))
  if (!outcome.ok) return refused(form, outcome.refusal, lookMessages)
  const room = sellerPath(shop.slug, `settings/${from}`)
  return redirect(outcome.value ? donePath(room, outcome.value) : room)
}

/** What was done, in the words of lookText; null: it can be seen. */
async function doAct(db: ShopDb, act: DraftAct, actorId: string) {
  switch (act.intent) {
    case 'add':
      await addSection(db, { actorId, id: act.id, kind: act.kind }, systemClock)
      return 'added'
    case 'remove':
      await removeSection(db, { actorId, id: act.id }, systemClock)
      return 'removed'
    case 'up':
    case 'down':
      await moveSection(db, { actorId, id: act.id, to: act.intent }, systemClock)
      return null
    case 'undo':
      await undoDraft(db, { actorId }, systemClock)
      return 'undone'
    case 'discard':
      await discardDraft(db, { actorId }, systemClock)
      return 'discarded'
    case 'publish':
      await publishLook(db, { actorId, revision: act.revision }, systemClock)
      return 'published'
    case 'restore':
      await restoreLook(db, { actorId, version: act.version }, systemClock)
      return 'restored'
  }
}

export default function Home() {
  const { shop, role, sections, draft, versions, newId: id } = useLoaderData<typeof loader>()
  return (
    <LookFrame shop={shop} role={role} room="home" draft={draft} versions={versions}>
      <SectionList slug={shop.slug} sections={sections} />
      <AddSection count={sections.length} newId={id} />
    </LookFrame>
  )
}
