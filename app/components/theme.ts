// What a shop's theme changes on every page of its host: attributes of <html> that the stylesheet knows
// (app/styles/theme.css), and its colours as custom properties.
import { useMatches } from '@remix-run/react'
import type { CSSProperties } from 'react'

import type { CornerShape, FontPair, TypeSize } from '#app/domain/site/look.ts'

import { readableAccent } from './accent.ts'

export type PublicTheme = {
  accentColor: string
  headingColor: string | null
  size: TypeSize
  fonts: FontPair
  corners: CornerShape
}

/** Nothing for the market, whose look is the house's. */
export function themeAttributes(theme: PublicTheme | null | undefined) {
  if (!theme) return {}
  const accent = readableAccent(theme.accentColor)
  const heading = theme.headingColor === null ? accent : readableAccent(theme.headingColor)
  const colors: Record<`--${string}`, string> = {
    '--shop-clay': accent.day,
    '--shop-clay-night': accent.night,
    '--shop-heading': heading.day,
    '--shop-heading-night': heading.night,
  }
  return {
    style: colors as CSSProperties,
    'data-size': theme.size,
    'data-fonts': theme.fonts,
    'data-corners': theme.corners,
  }
}

/** The theme that a page of the editor tries on: its loader answers with `triedTheme`. */
export function useTriedTheme(): PublicTheme | null {
  const trying = useMatches().find(({ data }) => hasTriedTheme(data))?.data
  return hasTriedTheme(trying) ? trying.triedTheme : null
}

const hasTriedTheme = (data: unknown): data is { triedTheme: PublicTheme } =>
  typeof data === 'object' && data !== null && 'triedTheme' in data
