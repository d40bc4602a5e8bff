// The commune, typed: a text field that becomes a combobox (WAI-ARIA pattern) once the page is alive.
import { useFetcher } from '@remix-run/react'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'

import type { CommuneHit } from '#app/domain/place/search-communes.ts'
import { addressText } from '#app/i18n/places.ts'
import { useText } from '#app/i18n/use-text.ts'
import { communesApiPath } from '#app/paths.ts'

import { Field } from './ui/field.tsx'
import type { FormView } from './ui/form-state.ts'
import { CommuneList } from './commune-list.tsx'

type Props = {
  form: FormView
  province: string
  initial: { text: string; code: string }
  /** told the code of what was chosen, and '' while it is being typed */
  onCode?: ((code: string) => void) | undefined
  isOptional?: boolean
}

const pauseMs = 100

export function CommuneInput({ form, province, initial, onCode, isOptional = false }: Props) {
  const t = useText(addressText)
  const listId = useId()
  const [text, setText] = useState(initial.text)
  const [code, setCode] = useState(initial.code)
  const [at, setAt] = useState(-1)
  const [isOpen, setIsOpen] = useState(false)
  const hits = useCommunes(province, isOpen ? text : '')
  const isShown = isOpen && hits !== null

  const choose = (hit: CommuneHit) => {
    setText(hit.fullName)
    setCode(hit.code)
    onCode?.(hit.code)
    setIsOpen(false)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setIsOpen(false)
    if (!isShown || hits.length === 0) return
    const chosen = hits[at]
    if (event.key === 'Enter' && chosen) choose(chosen)
    else if (event.key === 'ArrowDown') setAt((at + 1) % hits.length)
    else if (event.key === 'ArrowUp') setAt((at <= 0 ? hits.length : at) - 1)
    else return
    event.preventDefault()
  }

  return (
    <div className="search-box">
      <Field
        form={withCommuneError(form)}
        name="communeText"
        label={t.commune}
        hint={t.communeHint}
        isOptional={isOptional}
      >
        {(control) => (
          <input
            {...control}
            className="input"
            type="text"
            role="combobox"
            aria-expanded={isShown && hits.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={isShown && at >= 0 ? `${listId}-${at}` : undefined}
            autoComplete="off"
            required={!isOptional}
            maxLength={80}
            value={text}
            onChange={(event) => {
              setText(event.target.value)
              setCode('')
              onCode?.('')
              setAt(-1)
              setIsOpen(true)
            }}
            onKeyDown={onKeyDown}
            onBlur={() => setIsOpen(false)}
          />
        )}
      </Field>
      <input type="hidden" name="communeCode" value={code} />
      <CommuneList id={listId} hits={isShown ? hits : null} at={at} onChoose={choose} />
    </div>
  )
}

/** Null while nothing was asked or answered. */
function useCommunes(province: string, text: string): readonly CommuneHit[] | null {
  const { load, data } = useFetcher<{ communes: CommuneHit[] }>()
  const question = text.trim()
  useEffect(() => {
    if (question === '' || province === '') return
    const search = new URLSearchParams({ province, q: question })
    const timer = setTimeout(() => load(`${communesApiPath}?${search.toString()}`), pauseMs)
    return () => clearTimeout(timer)
  }, [province, question, load])
  return question === '' ? null : (data?.communes ?? null)
}

/** The server's word about the commune stands under the field that people see. */
const withCommuneError = (form: FormView): FormView => {
  const { communeCode } = form.errors
  return communeCode ? { ...form, errors: { ...form.errors, communeText: communeCode } } : form
}
