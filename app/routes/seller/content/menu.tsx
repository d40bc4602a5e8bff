// /seller/:shop/content/menus/:menuId: one menu, arranged with buttons.
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'

import { ContentFrame } from '#app/components/content/content-frame.tsx'
import {
  MenuEntries,
  NewEntry,
  UndoDrop,
  type Dropped,
} from '#app/components/content/menu-entries.tsx'
import { RemoveForm } from '#app/components/content/remove-form.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import type { ShopDb } from '#app/db/doors.server.ts'
import { menuForm, menuParams } from '#app/domain/content/content.forms.ts'
import { contentMessages } from '#app/domain/content/content.messages.ts'
import type { Author } from '#app/domain/content/content.ts'
import {
  addEntry,
  changeEntry,
  moveEntry,
  removeEntry,
} from '#app/domain/content/menu-entries.server.ts'
import { findChoices, findMenuRoom } from '#app/domain/content/menu-room-views.server.ts'
import { isStandardMenu, type ChosenTarget } from '#app/domain/content/menu.ts'
import { removeMenu, renameMenu } from '#app/domain/content/save-menu.server.ts'
import { policiesText } from '#app/i18n/policies.ts'
import { sellerContentText } from '#app/i18n/seller-content.ts'
import { useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { invalid, readForm, readParams, refused } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'
import { contentPath } from '#app/seller-paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: found?.menu.title ?? '' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'content.edit')
  const { menuId } = readParams(params, menuParams)
  const found = await inShop(async (db) => {
    const menu = await findMenuRoom(db, menuId)
    return menu && { menu, choices: await findChoices(db) }
  })
  if (!found) throw data(null, { status: 404 })
  return { shop: { slug: shop.slug, name: shop.name }, role, ...found }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { account, shop, inShop } = await requireStaff(request, params, 'content.edit')
  const { menuId } = readParams(params, menuParams)
  const form = await readForm(request, menuForm)
  if (form.status !== 'success') return invalid(form)

  const menu = { shopId: shop.id, actorId: account.id, menuId }
  const outcome = await attempt(() => inShop((db) => change(db, menu, form.value)))
  if (!outcome.ok) return refused(form, outcome.refusal, contentMessages)
  if (form.value.intent === 'remove-menu') return redirect(contentPath(shop.slug, 'menus'))
  return { notice: 'saved' as const, dropped: outcome.value }
}

type Asked = z.output<typeof menuForm>

/** What was dropped, for the undo. */
async function change(
  db: ShopDb,
  menu: Author & { menuId: string },
  asked: Asked,
): Promise<Dropped | null> {
  switch (asked.intent) {
    case 'add': {
      const otherwise = nameOf(asked.target)
      await addEntry(db, { ...menu, ...asked, otherwise }, systemClock)
      return null
    }
    case 'undo':
      await addEntry(db, { ...menu, ...asked }, systemClock)
      return null
    case 'change':
      await changeEntry(db, { ...menu, ...asked }, systemClock)
      return null
    case 'remove':
      return removeEntry(db, { ...menu, itemId: asked.itemId }, systemClock)
    case 'rename':
      await renameMenu(db, { ...menu, title: asked.title }, systemClock)
      return null
    case 'remove-menu':
      await removeMenu(db, { ...menu, id: menu.menuId, typed: asked.typed }, systemClock)
      return null
    default:
      await moveEntry(db, { ...menu, itemId: asked.itemId, move: asked.intent }, systemClock)
      return null
  }
}

// A shop's own menu is in its language, whoever presses the button.
function nameOf(target: ChosenTarget): string {
  if (target.kind === 'policy') return policiesText.vi.kinds[target.policyKind]
  return target.kind === 'http' ? '' : sellerContentText.vi.kinds[target.kind]
}

export default function Menu() {
  const { shop, role, menu, choices } = useLoaderData<typeof loader>()
  const t = useText(sellerContentText)
  const answer = useActionData<{ dropped?: Dropped | null }>()
  const form = useFormState()
  const title = isStandardMenu(menu.handle) ? t.standard[menu.handle] : menu.title
  return (
    <ContentFrame
      shop={shop}
      role={role}
      title={title}
      of="menus"
      done={answer?.dropped && <UndoDrop dropped={answer.dropped} />}
    >
      {form.message && <FormErrors form={form} />}
      <MenuEntries menu={menu} choices={choices} />
      <Card title={t.addEntry}>
        <NewEntry key={count(menu.items)} choices={choices} />
      </Card>
      <RemoveForm
        intent="remove-menu"
        title={menu.title}
        label={t.backToAutomatic}
        lead={t.backLead}
      />
    </ContentFrame>
  )
}

const count = (items: readonly { items: readonly unknown[] }[]): number =>
  items.reduce((sum, item) => sum + 1 + item.items.length, 0)
