// The entries of a menu, each with what can be done to it: moved without dragging, changed, dropped and brought back.
import { Form } from '@remix-run/react'
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from 'lucide-react'

import { Button } from '#app/components/ui/button.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { typed, untouched, useFormState } from '#app/components/ui/form-state.ts'
import { Icon } from '#app/components/ui/icon.tsx'
import type { DroppedEntry } from '#app/domain/content/menu-entries.server.ts'
import { moves, type Move } from '#app/domain/content/menu-moves.ts'
import type { Choice } from '#app/domain/content/menu-room-views.server.ts'
import {
  menuLimits,
  placeOfEntry,
  type MenuEntry,
  type MenuView,
} from '#app/domain/content/menu.ts'
import { sellerContentText } from '#app/i18n/seller-content.ts'
import { useText } from '#app/i18n/use-text.ts'

import { EntryFields } from './menu-entry-fields.tsx'

export type Dropped = DroppedEntry

type Props = { menu: MenuView; choices: readonly Choice[] }

export function MenuEntries({ menu, choices }: Props) {
  const t = useText(sellerContentText)
  if (menu.items.length === 0) return <p className="soft">{t.emptyMenu}</p>
  return <Level entries={menu.items} choices={choices} depth={1} />
}

type LevelProps = {
  entries: readonly MenuEntry[]
  choices: Props['choices']
  depth: number
}

function Level({ entries, choices, depth }: LevelProps) {
  return (
    <ul className="menu-entries">
      {entries.map((entry, index) => (
        <li key={entry.id}>
          <Entry
            entry={entry}
            choices={choices}
            ways={waysOf({ index, depth, last: entries.length - 1 })}
          />
          {entry.items.length > 0 && (
            <Level entries={entry.items} choices={choices} depth={depth + 1} />
          )}
        </li>
      ))}
    </ul>
  )
}

const arrows = { up: ArrowUp, down: ArrowDown, in: ArrowRight, out: ArrowLeft } as const

/** Only what would change something. */
function waysOf({ index, last, depth }: { index: number; last: number; depth: number }): Move[] {
  const can: Record<Move, boolean> = {
    up: index > 0,
    down: index < last,
    in: index > 0 && depth < menuLimits.depth,
    out: depth > 1,
  }
  return moves.filter((move) => can[move])
}

type EntryProps = { entry: MenuEntry; choices: Props['choices']; ways: readonly Move[] }

function Entry({ entry, choices, ways }: EntryProps) {
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
        {ways.map((move) => (
          <MoveButton key={move} move={move} title={entry.title} />
        ))}
        <Button
          look="plain"
          name="intent"
          value="remove"
          aria-label={t.moveOf(t.drop, entry.title)}
        >
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
