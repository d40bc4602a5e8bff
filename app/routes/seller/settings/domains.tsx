// /seller/:shop/settings/domains: hosts of the shop's own, proven by a DNS record.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'

import { DomainCard } from '#app/components/settings/domain-card.tsx'
import { SettingsFrame } from '#app/components/settings/settings-frame.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { useNotice } from '#app/components/ui/notice.ts'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { claimDomain, findDomains, removeDomain } from '#app/domain/site/domains.server.ts'
import { endFirst, makeFirst } from '#app/domain/site/first-domain.server.ts'
import { proveDomain } from '#app/domain/site/prove-domain.server.ts'
import { domainForm } from '#app/domain/site/site.forms.ts'
import { siteMessages } from '#app/domain/site/site.messages.ts'
import { env } from '#app/env.server.ts'
import { domainsText } from '#app/i18n/domains.ts'
import { settingsText } from '#app/i18n/settings.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { donePath, shopOrigin } from '#app/paths.ts'
import { sellerPath } from '#app/seller-paths.ts'
import { registry } from '#plugins/registry.server.ts'

import { invalid, readForm, refused } from '#app/routes/forms.server.ts'
import { requireStaff, type Staff } from '#app/routes/guards.server.ts'
import { forgetSites } from '#app/routes/site.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: settingsText[localeOf(matches)].domains },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'shop.settings')
  const ownHost = new URL(shopOrigin(env.marketOrigin, shop.slug)).host
  return {
    shop: { slug: shop.slug, name: shop.name },
    role,
    ownHost,
    domains: await inShop(findDomains),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'shop.settings')
  const form = await readForm(request, domainForm)
  if (form.status !== 'success') return invalid(form)

  const outcome = await attempt(() => carryOut(staff, form.value))
  if (!outcome.ok) return refused(form, outcome.refusal, siteMessages)
  forgetSites()
  return redirect(donePath(sellerPath(staff.shop.slug, 'settings/domains'), outcome.value))
}

type Wish = ReturnType<typeof domainForm.parse>

async function carryOut({ shop, account, inShop }: Staff, wish: Wish): Promise<string> {
  const by = { shopId: shop.id, actorId: account.id }
  const { host } = wish
  if (wish.intent === 'claim') {
    const claim = { ...by, typed: host, marketHost: env.marketHost }
    await inShop((db) => claimDomain(db, claim, systemClock))
    return 'claimed'
  }
  if (wish.intent === 'remove') {
    await inShop((db) => removeDomain(db, { ...by, host, typed: wish.typed }, systemClock))
    return 'removed'
  }
  if (wish.intent === 'make-first') {
    await inShop((db) => makeFirst(db, { ...by, host }, systemClock))
    return 'madeFirst'
  }
  if (wish.intent === 'end-first') {
    await inShop((db) => endFirst(db, { ...by, host }, systemClock))
    return 'endedFirst'
  }
  const tools = { names: registry.names, clock: systemClock }
  const outcome = await proveDomain({ ...by, host }, tools)
  return outcome === 'proven' ? 'proven' : 'checked'
}

export default function Domains() {
  const { shop, role, ownHost, domains } = useLoaderData<typeof loader>()
  const t = useText(settingsText)
  const words = useText(domainsText)
  const form = useFormState('claim')
  const notice = useNotice(['claimed', 'checked', 'proven', 'removed', 'madeFirst', 'endedFirst'])
  const told = {
    claimed: t.domainClaimed,
    checked: t.domainChecked,
    proven: t.domainProven,
    removed: t.domainRemoved,
    madeFirst: words.madeFirst,
    endedFirst: words.endedFirst,
  }
  return (
    <SettingsFrame
      shop={shop}
      role={role}
      title={t.domains}
      lead={t.domainsLead(ownHost)}
      done={notice && told[notice]}
    >
      <Card>
        <Form method="post" className="stack" key={domains.length}>
          <FormErrors form={form} />
          <TextInput
            form={form}
            name="host"
            label={t.domainHost}
            hint={t.domainHint}
            inputMode="url"
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
          />
          <Button look="primary" name="intent" value="claim">
            {t.domainAdd}
          </Button>
        </Form>
      </Card>
      {domains.length === 0 && <EmptyState drawing="road" title={t.domainsNone} />}
      {domains.map((domain) => (
        <DomainCard key={domain.host} domain={domain} ownHost={ownHost} />
      ))}
    </SettingsFrame>
  )
}
