// "Chrome, Android" out of what a browser says about itself: enough to recognise one's own telephone.
const browsers: [RegExp, string][] = [
  [/\bZalo\b/i, 'Zalo'],
  [/CocCoc|coc_coc_browser/i, 'Cốc Cốc'],
  [/EdgA?\//, 'Edge'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
]

/** Null when it says nothing that a person would recognise. */
export function deviceName(userAgent: string | null): string | null {
  const of = (names: [RegExp, string][]) => names.find(([sign]) => sign.test(userAgent ?? ''))?.[1]
  return [of(browsers), of(systems)].filter(Boolean).join(', ') || null
}
