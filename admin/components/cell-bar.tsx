// A thin bar under a row's name: its value beside the largest. The number stands in the row, so it is silent.

export function CellBar({ value, largest }: { value: number; largest: number }) {
  const share = largest > 0 ? Math.max(0, Math.min(100, (100 * value) / largest)) : 0
  return (
    <svg
      className="series-0 cell-bar"
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      width="100%"
      height="6"
      aria-hidden
    >
      <rect className="bar" width={share} height="6" rx="1" />
    </svg>
  )
}
