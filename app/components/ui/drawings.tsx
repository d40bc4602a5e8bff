// Small line drawings in the palette, for places that are empty or failed. Decorative: the sentence says it all.
import type { ReactNode } from 'react'

export type DrawingName = 'pot' | 'basket' | 'field' | 'parcel' | 'road' | 'paper'

const wash = 'var(--clay-wash)'
const leafWash = 'var(--leaf-wash)'

const shapes: Record<DrawingName, ReactNode> = {
  pot: (
    <>
      <path d="M38 58h72c4 0 6 3 5 7-4 18-18 28-41 28S37 83 33 65c-1-4 1-7 5-7Z" fill={wash} />
      <path d="M34 58h80M44 58c0-13 12-21 30-21s30 8 30 21M74 37v-7M33 60c-8 1-10 10-3 14M115 60c8 1 10 10 3 14" />
      <path d="M56 26c-4-4 4-7 0-12M74 22c-4-4 4-7 0-12M92 26c-4-4 4-7 0-12" stroke="var(--line)" />
    </>
  ),
  basket: (
    <>
      <path d="M32 52h84l-8 36c-1 4-4 6-8 6H48c-4 0-7-2-8-6Z" fill={wash} />
      <path d="M26 52h96M32 52l8 36c1 4 4 6 8 6h52c4 0 7-2 8-6l8-36M50 52c2-20 12-32 24-32s22 12 24 32" />
      <path d="M37 66h74M40 80h68M58 54v38M74 54v40M90 54v38" stroke="var(--line)" />
    </>
  ),
  field: (
    <>
      <path d="M14 92c20-22 40-22 60-10s40 4 60-14v26H14Z" fill={leafWash} />
      <path d="M14 92c20-22 40-22 60-10s40 4 60-14M14 96h120" stroke="var(--leaf)" />
      <path
        d="M74 82V44M74 56c-12 0-18-8-18-18 12 0 18 8 18 18ZM74 48c0-12 6-20 18-22 0 12-6 20-18 22Z"
        stroke="var(--leaf)"
      />
      <circle cx="112" cy="30" r="10" fill="var(--turmeric-wash)" stroke="var(--turmeric)" />
    </>
  ),
  parcel: (
    <>
      <path d="M30 42 74 26l44 16v44L74 100 30 86Z" fill={wash} />
      <path d="M30 42 74 26l44 16v44L74 100 30 86ZM30 42l44 15 44-15M74 57v43" />
      <path d="m52 34 44 15v14" stroke="var(--line)" />
    </>
  ),
  road: (
    <>
      <path
        d="M52 98c-8-16 40-20 26-36-10-12-34-10-22-26 6-8 20-8 30-16"
        stroke={wash}
        strokeWidth="14"
      />
      <path d="M52 98c-8-16 40-20 26-36-10-12-34-10-22-26 6-8 20-8 30-16" strokeDasharray="6 6" />
      <path
        d="M110 74c0-10 6-16 6-16s6 6 6 16M22 46c0-10 6-16 6-16s6 6 6 16"
        stroke="var(--leaf)"
      />
    </>
  ),
  paper: (
    <>
      <path d="M44 16h42l20 20v62H44Z" fill="var(--surface)" />
      <path d="M44 16h42l20 20v62H44ZM86 16v20h20" />
      <path d="M56 52h38M56 64h38M56 76h24" stroke="var(--line)" />
      <circle cx="98" cy="88" r="12" fill={wash} />
    </>
  ),
}

export function Drawing({ name }: { name: DrawingName }) {
  return (
    <svg
      className="drawing"
      viewBox="0 0 148 112"
      width="148"
      height="112"
      fill="none"
      stroke="var(--clay)"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      {shapes[name]}
    </svg>
  )
}
