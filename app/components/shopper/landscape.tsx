// The market's picture: river, fields, karst hills of the province, and a clay pot on three stones. Drawn, so that
// it follows the theme and weighs nothing.
export function Landscape() {
  return (
    <svg
      className="landscape"
      viewBox="0 0 480 220"
      aria-hidden
      preserveAspectRatio="xMidYMax slice"
    >
      <g className="landscape-sun">
        <circle cx="396" cy="58" r="27" fill="var(--turmeric-wash)" />
        <circle cx="396" cy="58" r="15" fill="var(--turmeric)" opacity=".5" />
      </g>
      <path
        d="M0 150c14-4 20-62 44-66 22-3 26 34 42 38 16 3 22-70 52-72 28-1 34 66 52 70 16 3 22-38 44-38 26 0 30 46 54 50 30 5 40-34 70-30 28 4 40 36 62 40 22 4 40-10 60-6v84H0Z"
        fill="var(--leaf-wash)"
      />
      <path
        d="M0 150c40 4 60-30 92-26 26 3 30 30 56 30 30 0 44-22 70-20 30 3 52 30 92 22 44-8 64-18 100-10 30 6 48 2 70-4v78H0Z"
        fill="color-mix(in srgb, var(--leaf) 14%, var(--paper))"
      />
      <path
        d="M0 172c60-14 96 8 160 0s90-20 160-10 100 12 160 2v56H0Z"
        fill="color-mix(in srgb, var(--leaf) 26%, var(--paper))"
      />
      <path d="M0 198c70-16 120 6 200-4s150-20 280-4v30H0Z" fill="var(--indigo-wash)" />
      <g stroke="var(--leaf)" strokeWidth="1.5" opacity=".5" fill="none" strokeLinecap="round">
        <path d="M22 184c30-8 62-4 90 0M34 174c28-6 50-4 74 0M336 178c30-8 62-6 92 0M350 168c26-5 50-4 72 0" />
      </g>
      <g
        stroke="color-mix(in srgb, var(--indigo) 40%, transparent)"
        strokeWidth="1.5"
        fill="none"
        strokeLinecap="round"
      >
        <path d="M60 209h42M126 204h30M330 207h54M402 202h26" />
      </g>
      <PotOnStones />
    </svg>
  )
}

const glaze = 'color-mix(in srgb, var(--clay) 70%, var(--ink))'

function PotOnStones() {
  return (
    <g transform="translate(190 92)">
      <g fill="none" stroke="var(--line)" strokeWidth="2.5" strokeLinecap="round" opacity=".55">
        <path d="M40 12c-7-8 7-12 0-21M56 6c-7-8 7-12 0-21M72 12c-7-8 7-12 0-21" />
      </g>
      <g fill="var(--ink-soft)" opacity=".75">
        <rect x="10" y="98" width="24" height="14" rx="6" />
        <rect x="44" y="100" width="24" height="13" rx="6" />
        <rect x="78" y="98" width="24" height="14" rx="6" />
      </g>
      <path
        d="M38 104c-5-7 4-9 2-16 8 5 9 11 6 16ZM66 104c-5-7 4-9 2-16 8 5 9 11 6 16Z"
        fill="var(--turmeric)"
      />
      <path
        d="M14 46c-10 0-12 14-2 17M98 46c10 0 12 14 2 17"
        fill="none"
        stroke={glaze}
        strokeWidth="6"
        strokeLinecap="round"
      />
      <path
        d="M14 42h84c4 6 6 13 6 20 0 22-20 36-48 36S8 84 8 62c0-7 2-14 6-20Z"
        fill="var(--clay)"
      />
      <path d="M10 40c0-3 2-5 5-5h82c3 0 5 2 5 5s-2 5-5 5H15c-3 0-5-2-5-5Z" fill={glaze} />
      <path d="M20 35c4-12 18-18 36-18s32 6 36 18Z" fill="var(--clay)" />
      <rect x="50" y="9" width="12" height="9" rx="4" fill={glaze} />
      <path
        d="M20 58c1 12 6 20 14 26"
        fill="none"
        stroke="var(--paper)"
        strokeWidth="3"
        strokeLinecap="round"
        opacity=".3"
      />
      <path
        d="M30 29c5-5 12-7 19-8"
        fill="none"
        stroke="var(--paper)"
        strokeWidth="2.5"
        strokeLinecap="round"
        opacity=".3"
      />
    </g>
  )
}
