// What an entry of a menu leads to and what it is called.
import type { FormView } from '#app/components/ui/form-state.ts'
import { Select, TextInput } from '#app/components/ui/text-fields.tsx'
import { contentLimits } from '#app/domain/content/content.ts'
import type { Choice } from '#app/domain/content/menu-room-views.server.ts'
import { plainKinds, type MenuEntry, type MenuTarget } from '#app/domain/content/menu.ts'
import { policyKinds } from '#app/domain/site/site.ts'
import { policiesText } from '#app/i18n/policies.ts'
import { sellerContentText } from '#app/i18n/seller-content.ts'
import { useText } from '#app/i18n/use-text.ts'

type FieldsProps = { form: FormView; entry?: MenuEntry; choices: readonly Choice[] }

export function EntryFields({ form, entry, choices }: FieldsProps) {
  const t = useText(sellerContentText)
  const policies = useText(policiesText).kinds
  const options = [
    ...plainKinds.map((kind) => ({ value: kind, label: t.kinds[kind] })),
    ...policyKinds.map((kind) => ({
      value: `policy:${kind}`,
      label: `${t.kinds.policy}: ${policies[kind]}`,
    })),
    ...choices.map(({ kind, id, title }) => ({
      value: `${kind}:${id}`,
      label: `${t.kinds[kind]}: ${title}`,
    })),
    { value: 'http', label: t.kinds.http },
  ]
  const now = entry && valueOf(entry.target)
  const known =
    now === undefined || options.some(({ value }) => value === now)
      ? options
      : [{ value: now, label: entry?.title ?? now }, ...options]
  return (
    <>
      <Select form={form} name="target" label={t.target} defaultValue={now ?? ''} options={known} />
      <TextInput
        form={form}
        name="title"
        label={t.entryTitle}
        hint={entry ? undefined : t.entryTitleHint}
        defaultValue={entry?.title ?? ''}
        maxLength={contentLimits.title}
        isOptional={!entry}
      />
      <TextInput
        form={form}
        name="url"
        label={t.url}
        hint={t.urlHint}
        defaultValue={entry?.target.kind === 'http' ? entry.target.url : ''}
        maxLength={1000}
        autoCapitalize="none"
        isOptional
      />
    </>
  )
}

function valueOf(target: MenuTarget): string {
  if ('id' in target) return `${target.kind}:${target.id}`
  return target.kind === 'policy' ? `policy:${target.policyKind}` : target.kind
}
