// The entries of a menu, each with what can be done to it: moved without dragging, changed, dropped and brought back.
import { Form } from '@remix-run/react'
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from 'lucide-react'

import { Button } from '#app/components/ui/button.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { typed, untouched, useFormState, type FormView } from '#app/components/ui/form-state.ts'
import { Icon } from '#app/components/ui/icon.tsx'
import { Select, TextInput } from '#app/components/ui/text-fields.tsx'
import { contentLimits } from '#app/domain/content/content.ts'
import type { DroppedEntry } from '#app/domain/content/menu-entries.server.ts'
import { moves, type Move } from '#app/domain/content/menu-moves.ts'
import type { Choice } from '#app/domain/content/menu-room-views.server.ts'
import {
  placeOfEntry,
  plainKinds,
  type MenuEntry,
  type MenuTarget,
  type MenuView,
} from '#app/domain/content/menu.ts'
import { policyKinds } from '#app/domain/site/site.ts'
import { policiesText } from '#app/i18n/policies.ts'
import { sellerContentText } from '#app/i18n/seller-content.ts'
import { useText } from '#app/i18n/use-text.ts'

export type Dropped = DroppedEntry

type Props = { menu: MenuView; choices: readonly Choice[] }

export function MenuEntries({ menu, choices }: Props) {
  const t = useText(sellerContentText)
  if (menu.items.length === 0) return <p className="soft">{t.emptyMenu}</p>
  return <Level entries={menu.items} choices={choices} />
}

function Level({ entries, choices }: { entries: readonly MenuEntry[]; choices: Props['choices'] }) {
  return (
    <ul className="menu-entries">
      {entries.map((entry) => (
        <li key={entry.id}>
          <Entry entry={entry} choices={choices} />
          {entry.items.length > 0 && <Level entries={entry.items} choices={choices} />}
        </li>
      ))}
    </ul>
  )
}

const arrows = { up: ArrowUp, down: ArrowDown, in: ArrowRight, out: ArrowLeft } as const

function Entry({ entry, choices }: { entry: MenuEntry; choices: Props['choices'] }) {
  const t = useText(sellerContentText)
  const sent = useFormState('change')
  const form = typed(sent, 'itemId') === entry.id ? sent : untouched
  return (
    <div className="card menu-entry">
      <span className="stack-tight">
        <strong>{entry.title}</strong>
        <span className="small soft">
          {t.kinds[entry.target.kind]} · {placeOfEntry(entry.target)}
        </span>
      </span>
      <Form method="post" className="row" preventScrollReset>
        <input type="hidden" name="itemId" value={entry.id} />
        {moves.map((move) => (
          <MoveButton key={move} move={move} title={entry.title} />
        ))}
        <Button look="plain" name="intent" value="remove">
          {t.drop}
        </Button>
      </Form>
      <details open={form.isSent}>
        <summary>{t.change}</summary>
        <Form method="post" className="stack" key={`${entry.title}${placeOfEntry(entry.target)}`}>
          <FormErrors form={form} />
          <input type="hidden" name="itemId" value={entry.id} />
          <EntryFields form={form} entry={entry} choices={choices} />
          <Button name="intent" value="change">
            {t.save}
          </Button>
        </Form>
      </details>
    </div>
  )
}

function MoveButton({ move, title }: { move: Move; title: string }) {
  const t = useText(sellerContentText)
  return (
    <button
      className="button button-plain"
      name="intent"
      value={move}
      aria-label={t.moveOf(t.moves[move], title)}
    >
      <Icon of={arrows[move]} />
      {t.moves[move]}
    </button>
  )
}

export function NewEntry({ choices }: { choices: Props['choices'] }) {
  const t = useText(sellerContentText)
  const form = useFormState('add')
  return (
    <Form method="post" className="stack">
      <FormErrors form={form} />
      <EntryFields form={form} choices={choices} />
      <Button look="primary" name="intent" value="add">
        {t.addEntry}
      </Button>
    </Form>
  )
}

type FieldsProps = { form: FormView; entry?: MenuEntry; choices: Props['choices'] }

function EntryFields({ form, entry, choices }: FieldsProps) {
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

export function UndoDrop({ dropped }: { dropped: Dropped }) {
  const t = useText(sellerContentText)
  const { title, target, url, parentId, position } = dropped
  return (
    <Form method="post" className="row">
      <span>{t.dropped(title)}</span>
      <input type="hidden" name="title" value={title} />
      <input type="hidden" name="target" value={target} />
      <input type="hidden" name="url" value={url} />
      <input type="hidden" name="parentId" value={parentId ?? ''} />
      <input type="hidden" name="position" value={position} />
      <Button name="intent" value="undo">
        {t.undo}
      </Button>
    </Form>
  )
}
