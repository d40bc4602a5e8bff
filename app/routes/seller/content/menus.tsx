// /seller/:shop/content/menus: the two menus around every page, and others for storefronts that ask for them.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'

import { ContentFrame } from '#app/components/content/content-frame.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { menusForm } from '#app/domain/content/content.forms.ts'
import { contentMessages } from '#app/domain/content/content.messages.ts'
import { contentLimits } from '#app/domain/content/content.ts'
import { isStandardMenu, standardMenus, type StandardMenu } from '#app/domain/content/menu.ts'
import { listMenus, type MenuLine } from '#app/domain/content/menu-room-views.server.ts'
import { createMenu, takeOverMenu } from '#app/domain/content/save-menu.server.ts'
import { menuWords } from '#app/i18n/menus.ts'
import { sellerContentText } from '#app/i18n/seller-content.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { invalid, readForm, refused } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'
import { sellerMenuPath } from '#app/seller-paths.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: sellerContentText[localeOf(matches)].rooms.menus },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'content.edit')
  return { shop: { slug: shop.slug, name: shop.name }, role, menus: await inShop(listMenus) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { shop, inShop } = await requireStaff(request, params, 'content.edit')
  const form = await readForm(request, menusForm)
  if (form.status !== 'success') return invalid(form)

  const asked = form.value
  const outcome = await attempt(() =>
    inShop((db) =>
      asked.intent === 'make'
        ? createMenu(db, asked, systemClock)
        : takeOverMenu(
            db,
            // What a shop's own menu says is in its language, whoever presses the button.
            { shopId: shop.id, handle: asked.handle, words: menuWords.vi },
            systemClock,
          ),
    ),
  )
  if (!outcome.ok) return refused(form, outcome.refusal, contentMessages)
  return redirect(sellerMenuPath(shop.slug, outcome.value.id))
}

export default function Menus() {
  const { shop, role, menus } = useLoaderData<typeof loader>()
  const t = useText(sellerContentText)
  const others = menus.filter(({ handle }) => !isStandardMenu(handle))
  return (
    <ContentFrame shop={shop} role={role} title={t.rooms.menus} lead={t.menusLead}>
      {standardMenus.map((handle) => (
        <Standard
          key={handle}
          handle={handle}
          shop={shop.slug}
          menu={menus.find((menu) => menu.handle === handle)}
        />
      ))}
      <Card title={t.otherMenus}>
        <div className="stack">
          <p className="soft">{t.otherMenusLine}</p>
          <ul className="list">
            {others.map((menu) => (
              <li key={menu.id} className="list-item">
                <span className="grow stack-tight">
                  <Link to={sellerMenuPath(shop.slug, menu.id)}>{menu.title}</Link>
                  <span className="small soft">
                    {menu.handle} · {t.entryCount(menu.entries)}
                  </span>
                </span>
              </li>
            ))}
          </ul>
          <NewMenu />
        </div>
      </Card>
    </ContentFrame>
  )
}

type StandardProps = { handle: StandardMenu; shop: string; menu: MenuLine | undefined }

function Standard({ handle, shop, menu }: StandardProps) {
  const t = useText(sellerContentText)
  return (
    <Card title={t.standard[handle]}>
      <div className="stack">
        <p className="soft">{menu ? t.entryCount(menu.entries) : t.automatic}</p>
        {menu ? (
          <p className="row">
            <ButtonLink to={sellerMenuPath(shop, menu.id)}>{t.arrange}</ButtonLink>
          </p>
        ) : (
          <Form method="post">
            <input type="hidden" name="handle" value={handle} />
            <Button name="intent" value="take-over">
              {t.takeOver}
            </Button>
          </Form>
        )}
      </div>
    </Card>
  )
}

function NewMenu() {
  const t = useText(sellerContentText)
  const form = useFormState('make')
  return (
    <Form method="post" className="stack">
      <FormErrors form={form} />
      <TextInput form={form} name="title" label={t.menuName} maxLength={contentLimits.title} />
      <Button name="intent" value="make">
        {t.makeMenu}
      </Button>
    </Form>
  )
}
