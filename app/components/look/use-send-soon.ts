// Sends a form by itself a moment after its last change, so that the preview follows what is chosen.
import { useSubmit } from '@remix-run/react'
import { useCallback, useEffect, useRef } from 'react'

const moment = 500

/** For a form's `onChange` and `onClick`; without a script the form's own button sends it. */
export function useSendSoon() {
  const submit = useSubmit()
  const timer = useRef<ReturnType<typeof setTimeout>>()
  useEffect(() => () => clearTimeout(timer.current), [])
  return useCallback(
    (form: HTMLFormElement) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => {
        if (form.isConnected && form.checkValidity())
          submit(form, { preventScrollReset: true, replace: true })
      }, moment)
    },
    [submit],
  )
}
