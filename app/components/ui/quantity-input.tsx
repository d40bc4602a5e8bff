// How many pieces. Without JavaScript it is a number field; the buttons beside it hide themselves (controls.css).
import { Minus, Plus } from 'lucide-react'
import { useEffect, useState } from 'react'

import { uiText } from '#app/i18n/ui.ts'
import { useText } from '#app/i18n/use-text.ts'

type Props = {
  name?: string
  label?: string
  defaultValue?: number
  min?: number
  max: number
  /** Called after each change by button or keyboard. */
  onChange?: (quantity: number) => void
}

export function QuantityInput({
  name = 'quantity',
  label,
  defaultValue = 1,
  min = 1,
  max,
  onChange,
}: Props) {
  const t = useText(uiText)
  const [value, setValue] = useState(String(defaultValue))
  useEffect(() => setValue(String(defaultValue)), [defaultValue])

  const set = (quantity: number) => {
    const fitting = Math.min(Math.max(quantity, min), max)
    setValue(String(fitting))
    onChange?.(fitting)
  }
  const count = Number.parseInt(value, 10) || min
  return (
    <span className="quantity">
      <button
        type="button"
        aria-label={t.less}
        disabled={count <= min}
        onClick={() => set(count - 1)}
      >
        <Minus size={18} aria-hidden />
      </button>
      <input
        name={name}
        type="number"
        inputMode="numeric"
        aria-label={label ?? t.quantity}
        min={min}
        max={max}
        required
        value={value}
        onChange={(event) => setValue(event.target.value)}
        onBlur={() => value !== String(defaultValue) && set(count)}
      />
      <button
        type="button"
        aria-label={t.more}
        disabled={count >= max}
        onClick={() => set(count + 1)}
      >
        <Plus size={18} aria-hidden />
      </button>
    </span>
  )
}
