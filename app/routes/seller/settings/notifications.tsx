// /seller/:shop/settings/notifications: what one person of the team wants to hear of, and where.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'

import { SettingsFrame } from '#app/components/settings/settings-frame.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { CheckboxGroup } from '#app/components/ui/choice-fields.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { useNotice } from '#app/components/ui/notice.ts'
import { findChoices, saveChoices } from '#app/domain/notification/notification-views.server.ts'
import { choicesForm } from '#app/domain/notification/notification.forms.ts'
import { newsText } from '#app/i18n/news.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { donePath } from '#app/paths.ts'
import { invalid, readForm } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'
import { sellerPath } from '#app/seller-paths.ts'

export const meta: MetaFunction = ({ matches }) => [{ title: newsText[localeOf(matches)].choices }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { account, shop, role, inShop } = await requireStaff(request, params, 'shop.view')
  const choices = await inShop((db) => findChoices(db, { accountId: account.id, role }))
  return { shop: { slug: shop.slug, name: shop.name }, role, email: account.email, choices }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { account, shop, role, inShop } = await requireStaff(request, params, 'shop.view')
  const form = await readForm(request, choicesForm)
  if (form.status !== 'success') return invalid(form)

  await inShop((db) => saveChoices(db, { accountId: account.id, role }, form.value))
  return redirect(donePath(sellerPath(shop.slug, 'settings/notifications'), 'saved'))
}

export default function NotificationChoices() {
  const { shop, role, email, choices } = useLoaderData<typeof loader>()
  const t = useText(newsText)
  const isSaved = useNotice(['saved']) !== null
  const topics = choices.map(({ topic }) => ({
    value: topic,
    label: t.topics[topic],
    detail: t.topicLines[topic],
  }))
  return (
    <SettingsFrame
      shop={shop}
      role={role}
      title={t.choices}
      lead={t.choicesLead}
      done={isSaved ? t.saved : null}
    >
      {choices.length === 0 ? (
        <EmptyState drawing="paper" title={t.noTopics} />
      ) : (
        <Card>
          <Form method="post" className="stack" key={JSON.stringify(choices)}>
            <CheckboxGroup
              name="shown"
              label={t.onScreen}
              choices={topics}
              defaultValue={choices.filter((one) => one.isShown).map((one) => one.topic)}
            />
            <CheckboxGroup
              name="mailed"
              label={t.byLetter}
              hint={t.lettersTo(email)}
              choices={topics.map(({ value, label }) => ({ value, label }))}
              defaultValue={choices.filter((one) => one.isMailed).map((one) => one.topic)}
            />
            <Button look="primary">{t.save}</Button>
          </Form>
        </Card>
      )}
    </SettingsFrame>
  )
}
