// Walks through a list by keys: J and K move, X ticks, / goes to the search field. Enter opens by itself: a link is
// what has the focus.
import { useEffect, type RefObject } from 'react'

export function useListKeys(list: RefObject<HTMLElement>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const key = event.key.toLowerCase()
      if (key === '/') focusOn(document.querySelector('input[type=search]'), event)
      const links = [...(list.current?.querySelectorAll<HTMLElement>('li a') ?? [])]
      const at = links.findIndex((link) => link === document.activeElement)
      if (key === 'j') focusOn(links[Math.min(at + 1, links.length - 1)], event)
      if (key === 'k') focusOn(links[Math.max(at - 1, 0)], event)
      if (key === 'x') tickOf(links[at])?.click()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [list])
}

const tickOf = (link: Element | undefined) =>
  link?.closest('li')?.querySelector<HTMLElement>('input[type=checkbox]')

function focusOn(element: Element | null | undefined, event: KeyboardEvent): void {
  if (!(element instanceof HTMLElement)) return
  event.preventDefault()
  element.focus()
}

// A tick is not typed into: after choosing one, the keys go on.
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]')
