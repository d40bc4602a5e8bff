// The market's picture: river, fields, karst hills of the province, and a pot on the fire. Drawn, so that it
// follows the theme and weighs nothing.
export function Landscape() {
  return (
    <svg
      className="landscape"
      viewBox="0 0 480 220"
      aria-hidden
      preserveAspectRatio="xMidYMax slice"
    >
      <circle cx="384" cy="62" r="26" fill="var(--turmeric-wash)" />
      <circle cx="384" cy="62" r="15" fill="var(--turmeric)" opacity=".55" />
      <path
        d="M0 150c14-4 20-62 44-66 22-3 26 34 42 38 16 3 22-70 52-72 28-1 34 66 52 70 16 3 22-38 44-38 26 0 30 46 54 50 30 5 40-34 70-30 28 4 40 36 62 40 22 4 40-10 60-6v84H0Z"
        fill="var(--leaf-wash)"
      />
      <path
        d="M0 166c60-16 96 10 160 2s90-24 160-12 100 14 160 2v62H0Z"
        fill="color-mix(in srgb, var(--leaf) 26%, var(--paper))"
      />
      <path d="M0 196c70-18 120 6 200-4s150-24 280-6v34H0Z" fill="var(--indigo-wash)" />
      <g stroke="var(--leaf)" strokeWidth="1.500" opacity=".55" fill="none">
        <path d="M22 182c30-8 62-4 90 0M30 172c28-7 50-5 76-1M330 176c30-8 62-6 96-1" />
      </g>
      <g
        stroke="color-mix(in srgb, var(--indigo) 45%, transparent)"
        strokeWidth="1.500"
        fill="none"
      >
        <path d="M60 208h42M128 204h30M330 208h54M402 202h26" />
      </g>
      <PotOnFire />
    </svg>
  )
}

function PotOnFire() {
  return (
    <g transform="translate(196 96)">
      <path
        d="M34 14c-6-7 6-11 0-20M50 8c-6-7 6-11 0-20M66 14c-6-7 6-11 0-20"
        fill="none"
        stroke="var(--line)"
        strokeWidth="2"
        strokeLinecap="round"
        opacity=".6"
      />
      <path d="M8 46h84c4 0 6 3 5 7-4 24-20 41-47 41S7 77 3 53c-1-4 1-7 5-7Z" fill="var(--clay)" />
      <path d="M16 40c2-14 15-22 34-22s32 8 34 22Z" fill="var(--clay)" opacity=".8" />
      <path d="M10 42h80" stroke="var(--paper)" strokeWidth="3" opacity=".6" />
      <path d="M50 18v-7" stroke="var(--clay)" strokeWidth="7" strokeLinecap="round" />
      <path
        d="M24 62c2 10 8 17 16 21"
        fill="none"
        stroke="var(--paper)"
        strokeWidth="3"
        strokeLinecap="round"
        opacity=".35"
      />
      <path
        d="M28 102c-4-8 6-10 4-18 8 5 12 12 8 18ZM48 104c-5-9 6-12 4-21 9 6 14 14 9 21Z"
        fill="var(--turmeric)"
        opacity=".8"
      />
      <path d="M14 106h72" stroke="var(--ink-soft)" strokeWidth="5" strokeLinecap="round" />
    </g>
  )
}
