// How much a page of a fixed width shrinks to fit where it is shown.
import { useEffect, useRef, useState } from 'react'

/** `frame` is where it is shown. Before the browser has measured it nothing shrinks. */
export function useScale(width: number | null) {
  const frame = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState(1)
  useEffect(() => {
    const element = frame.current
    if (!element || width === null) {
      setScale(1)
      return
    }
    const measure = () => setScale(Math.min(1, element.clientWidth / width))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [width])
  return { frame, scale }
}
