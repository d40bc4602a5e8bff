// /seller/:shop/content/redirects: old addresses and where they lead.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'

import { ContentFrame } from '#app/components/content/content-frame.tsx'
import { RedirectList, UndoRedirect } from '#app/components/content/redirect-list.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { useNotice } from '#app/components/ui/notice.ts'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { redirectsForm, redirectsQuery } from '#app/domain/content/content.forms.ts'
import { contentMessages } from '#app/domain/content/content.messages.ts'
import { listRedirects } from '#app/domain/content/redirect-views.server.ts'
import {
  addRedirect,
  removeRedirect,
  type RedirectFacts,
} from '#app/domain/content/redirects.server.ts'
import { sellerContentText } from '#app/i18n/seller-content.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { invalid, readForm, readQuery, refused } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: sellerContentText[localeOf(matches)].rooms.redirects },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'content.edit')
  const { q: text, after } = readQuery(request, redirectsQuery)
  const found = await inShop((db) => listRedirects(db, { text, after }))
  return { shop: { slug: shop.slug, name: shop.name }, role, text, ...found }
}

type Done = { notice: 'added' | 'removed'; removed: RedirectFacts | null }

export async function action({ request, params }: ActionFunctionArgs) {
  const { account, shop, inShop } = await requireStaff(request, params, 'content.edit')
  const form = await readForm(request, redirectsForm)
  if (form.status !== 'success') return invalid(form)

  const asked = form.value
  const by = { shopId: shop.id, actorId: account.id }
  const outcome = await attempt(() =>
    inShop(async (db): Promise<Done> => {
      if (asked.intent === 'remove') {
        const removed = await removeRedirect(db, { ...by, id: asked.id }, systemClock)
        return { notice: 'removed', removed }
      }
      const { path, target } = asked
      await addRedirect(db, { ...by, path, target }, systemClock)
      return { notice: 'added', removed: null }
    }),
  )
  if (!outcome.ok) return refused(form, outcome.refusal, contentMessages)
  return outcome.value
}

export default function Redirects() {
  const { shop, role, text, redirects, nextCursor } = useLoaderData<typeof loader>()
  const t = useText(sellerContentText)
  const answer = useActionData<Partial<Done>>()
  const isAdded = useNotice() === 'added'
  const done = answer?.removed ? (
    <UndoRedirect facts={answer.removed} />
  ) : (
    isAdded && <p>{t.redirectAdded}</p>
  )
  return (
    <ContentFrame
      shop={shop}
      role={role}
      title={t.rooms.redirects}
      lead={t.redirectsLead}
      done={done}
    >
      <NewRedirect key={redirects[0]?.id ?? 'none'} />
      {redirects.length === 0 && text === '' ? (
        <EmptyState drawing="road" title={t.noRedirects}>
          <p>{t.noRedirectsLine}</p>
        </EmptyState>
      ) : (
        <>
          <Form className="product-filters">
            <TextInput name="q" label={t.find} defaultValue={text} isOptional />
            <Button>{t.find}</Button>
          </Form>
          <RedirectList redirects={redirects} />
        </>
      )}
      <Pagination nextCursor={nextCursor} />
    </ContentFrame>
  )
}

function NewRedirect() {
  const t = useText(sellerContentText)
  const form = useFormState('add')
  return (
    <Card title={t.addRedirect}>
      <Form method="post" className="stack">
        <FormErrors form={form} />
        <div className="columns">
          <TextInput
            form={form}
            name="path"
            label={t.path}
            hint={t.pathHint}
            autoCapitalize="none"
          />
          <TextInput
            form={form}
            name="target"
            label={t.leadsTo}
            hint={t.leadsToHint}
            autoCapitalize="none"
          />
        </div>
        <Button look="primary" name="intent" value="add">
          {t.addRedirect}
        </Button>
      </Form>
    </Card>
  )
}
