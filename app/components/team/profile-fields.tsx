// The fields of a shop's profile.
import type { FormView } from '#app/components/ui/form-state.ts'
import { TextArea, TextInput } from '#app/components/ui/text-fields.tsx'
import type { ShopProfile } from '#app/domain/tenancy/shop-views.server.ts'
import { teamText } from '#app/i18n/team.ts'
import { useText } from '#app/i18n/use-text.ts'

export function ProfileFields({ form, profile }: { form: FormView; profile: ShopProfile }) {
  const t = useText(teamText)
  return (
    <>
      <TextInput
        form={form}
        name="name"
        label={t.shopName}
        defaultValue={profile.name}
        maxLength={80}
      />
      <TextInput
        form={form}
        name="tagline"
        label={t.tagline}
        defaultValue={profile.tagline}
        maxLength={120}
        isOptional
      />
      <TextArea
        form={form}
        name="story"
        label={t.story}
        hint={t.storyHint}
        defaultValue={profile.story}
        rows={6}
        maxLength={4000}
        isOptional
      />
      <TextInput
        form={form}
        name="phone"
        label={t.phone}
        type="tel"
        defaultValue={profile.phone ?? ''}
        isOptional
      />
      <TextInput
        form={form}
        name="email"
        label={t.email}
        type="email"
        defaultValue={profile.email ?? ''}
        isOptional
      />
      <TextInput
        form={form}
        name="taxCode"
        label={t.taxCode}
        hint={t.taxCodeHint}
        defaultValue={profile.taxCode ?? ''}
        isOptional
      />
    </>
  )
}
