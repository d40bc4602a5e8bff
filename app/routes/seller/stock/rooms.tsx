// /seller/:shop/stock/rooms: the store rooms of a shop; one of them is the main room.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'

import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Badge } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { untouched, useFormState } from '#app/components/ui/form-state.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import type { ShopDb } from '#app/db/doors.server.ts'
import { inventoryMessages } from '#app/domain/inventory/inventory.messages.ts'
import { listRooms, type RoomView } from '#app/domain/inventory/move-views.server.ts'
import {
  addLocation,
  makeMainLocation,
  renameLocation,
  setLocationOpen,
} from '#app/domain/inventory/save-location.server.ts'
import { roomsForm } from '#app/domain/inventory/stock.forms.ts'
import { stockCountsText } from '#app/i18n/stock-counts.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { stockPath } from '#app/seller-paths.ts'

import { invalid, readForm, refused } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: stockCountsText[localeOf(matches)].roomsTitle },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'stock.edit')
  const rooms = await staff.inShop(listRooms)
  const { slug, name } = staff.shop
  return { shop: { slug, name }, role: staff.role, rooms }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'stock.edit')
  const form = await readForm(request, roomsForm)
  if (form.status !== 'success') return invalid(form)

  const actorId = staff.account.id
  const outcome = await attempt(() => staff.inShop((db) => change(db, form.value, actorId)))
  if (!outcome.ok) return refused(form, outcome.refusal, inventoryMessages)
  return { notice: 'saved' as const }
}

async function change(
  db: ShopDb,
  asked: ReturnType<typeof roomsForm.parse>,
  actorId: string,
): Promise<unknown> {
  if (asked.intent === 'add') return addLocation(db, { ...asked, actorId }, systemClock)
  if (asked.intent === 'rename') return renameLocation(db, { ...asked, actorId }, systemClock)
  if (asked.intent === 'main') return makeMainLocation(db, { ...asked, actorId }, systemClock)
  return setLocationOpen(db, { ...asked, isOpen: asked.intent === 'open', actorId }, systemClock)
}

export default function Rooms() {
  const { shop, role, rooms } = useLoaderData<typeof loader>()
  const t = useText(stockCountsText)
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader
          title={t.roomsTitle}
          lead={t.roomsLead}
          crumbs={[{ label: t.stock, to: stockPath(shop.slug) }]}
        />
        {rooms.map((room) => (
          <Room key={room.id} room={room} />
        ))}
        <AddRoom key={rooms.length} />
      </div>
    </SellerShell>
  )
}

function Room({ room }: { room: RoomView }) {
  const t = useText(stockCountsText)
  const renamed = useFormState('rename')
  const [main, closed] = [useFormState('main'), useFormState('close')]
  const form = renamed.values.id === room.id ? renamed : untouched
  return (
    <Card title={room.name}>
      <div className="stack">
        {[main, closed].map(
          (sent, at) => sent.values.id === room.id && <FormErrors key={at} form={sent} />,
        )}
        <p className="row">
          {room.isDefault && <Badge tone="leaf">{t.mainRoom}</Badge>}
          {!room.isOpen && <Badge>{t.closedRoom}</Badge>}
          <span className="soft">{t.lotsInRoom(room.lots)}</span>
        </p>
        <details open={form.isSent}>
          <summary aria-label={t.renameRoom(room.name)}>{t.rename}</summary>
          <Form method="post" className="stack">
            <FormErrors form={form} />
            <input type="hidden" name="id" value={room.id} />
            <TextInput
              form={form}
              name="name"
              label={t.roomName}
              defaultValue={room.name}
              maxLength={60}
            />
            <Button name="intent" value="rename">
              {t.rename}
            </Button>
          </Form>
        </details>
        {!room.isDefault && <Steps room={room} />}
      </div>
    </Card>
  )
}

function Steps({ room }: { room: RoomView }) {
  const t = useText(stockCountsText)
  const steps = room.isOpen
    ? ([
        ['main', t.makeMain],
        ['close', t.closeRoom],
      ] as const)
    : ([['open', t.openRoom]] as const)
  return (
    <Form method="post" className="row">
      <input type="hidden" name="id" value={room.id} />
      {steps.map(([intent, label]) => (
        <Button key={intent} look="plain" name="intent" value={intent}>
          {label}
        </Button>
      ))}
    </Form>
  )
}

function AddRoom() {
  const t = useText(stockCountsText)
  const form = useFormState('add')
  return (
    <Card title={t.addRoom}>
      <Form method="post" className="stack">
        <FormErrors form={form} />
        <TextInput
          form={form}
          name="name"
          label={t.roomName}
          hint={t.roomNameHint}
          maxLength={60}
        />
        <Button name="intent" value="add">
          {t.addRoom}
        </Button>
      </Form>
    </Card>
  )
}
