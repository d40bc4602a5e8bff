// Goods chosen one by one: ticked in a list by name, put in their order by buttons. Without a script what was ordered keeps
// its order, and what is ticked anew comes last.
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useId, useState } from 'react'
import { flushSync } from 'react-dom'

import { Button } from '#app/components/ui/button.tsx'
import { CheckboxGroup } from '#app/components/ui/choice-fields.tsx'
import { typedList, type FormView } from '#app/components/ui/form-state.ts'
import { inGivenOrder, withIdMoved } from '#app/domain/site/look.ts'
import { lookPartsText } from '#app/i18n/look-parts.ts'
import { useText } from '#app/i18n/use-text.ts'

import type { SectionChoices } from './section-choices.ts'

type Products = SectionChoices['products']
type Props = { form: FormView; chosen: readonly string[]; products: Products }

export function ChosenGoods({ form, chosen, products }: Props) {
  const t = useText(lookPartsText)
  const [order, setOrder] = useState(() => firstOrder(form, chosen))
  const pick = (id: string, isPicked: boolean) =>
    setOrder((before) => [...before.filter((one) => one !== id), ...(isPicked ? [id] : [])])
  return (
    <div className="stack">
      <OrderList order={order} products={products} onOrder={setOrder} />
      <CheckboxGroup
        form={form}
        name="productIds"
        label={t.toChoose}
        hint={t.chosenHint}
        defaultValue={chosen}
        choices={products.map(({ id, title }) => ({ value: id, label: title }))}
        onPick={pick}
        isOptional
      />
    </div>
  )
}

function firstOrder(form: FormView, chosen: readonly string[]): string[] {
  if (!form.isSent) return [...chosen]
  return inGivenOrder(typedList(form, 'productIds') ?? [], typedList(form, 'order') ?? [])
}

type OrderProps = {
  order: readonly string[]
  products: Products
  onOrder: (order: string[]) => void
}

function OrderList({ order, products, onOrder }: OrderProps) {
  const t = useText(lookPartsText)
  const base = useId()
  const [said, setSaid] = useState('')
  // What is not on sale any more is not shown, and not sent.
  const shown = order.flatMap((id) => products.find((one) => one.id === id) ?? [])
  const ids = shown.map(({ id }) => id)
  const move = ({ id, title }: Products[number], to: 'up' | 'down') => {
    const next = withIdMoved(ids, id, to)
    const place = next.indexOf(id)
    flushSync(() => {
      onOrder(next)
      setSaid(t.movedTo(title, place + 1))
    })
    // At either end the button that was pressed cannot be pressed again.
    const isAtEnd = place === (to === 'up' ? 0 : next.length - 1)
    const other = to === 'up' ? 'down' : 'up'
    document.getElementById(`${base}${id}${isAtEnd ? other : to}`)?.focus()
  }
  if (shown.length === 0) return null
  return (
    <section className="stack-tight" aria-labelledby={base}>
      <strong id={base}>{t.chosenOrder}</strong>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <ol className="list">
        {shown.map((one, index) => (
          <OrderLine
            key={one.id}
            product={one}
            ends={{ isFirst: index === 0, isLast: index === shown.length - 1 }}
            buttonId={(to) => `${base}${one.id}${to}`}
            onMove={(to) => move(one, to)}
          />
        ))}
      </ol>
    </section>
  )
}

type LineProps = {
  product: Products[number]
  ends: { isFirst: boolean; isLast: boolean }
  buttonId: (to: 'up' | 'down') => string
  onMove: (to: 'up' | 'down') => void
}

function OrderLine({ product: { id, title }, ends, buttonId, onMove }: LineProps) {
  const t = useText(lookPartsText)
  return (
    <li className="list-item">
      <input type="hidden" name="order" value={id} />
      <span className="grow">{title}</span>
      <span className="section-buttons needs-script">
        <Button
          type="button"
          look="plain"
          icon={ArrowUp}
          id={buttonId('up')}
          disabled={ends.isFirst}
          aria-label={t.up(title)}
          onClick={() => onMove('up')}
        />
        <Button
          type="button"
          look="plain"
          icon={ArrowDown}
          id={buttonId('down')}
          disabled={ends.isLast}
          aria-label={t.down(title)}
          onClick={() => onMove('down')}
        />
      </span>
    </li>
  )
}
