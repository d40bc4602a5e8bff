// Asks for the page's data again every so often while somebody looks at it: what it shows changes elsewhere.
import { useNavigation, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

export function useFreshPage(everyMs: number): void {
  const { revalidate, state } = useRevalidator()
  const navigation = useNavigation()
  // Asking again while another page is on its way would abort that page's own request.
  const isQuiet = state === 'idle' && navigation.state === 'idle'
  useEffect(() => {
    if (!isQuiet) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') revalidate()
    }, everyMs)
    return () => clearInterval(timer)
  }, [revalidate, isQuiet, everyMs])
}
