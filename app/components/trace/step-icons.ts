// One picture for each step, the same in the diary and on the public page.
import {
  Bubbles,
  CookingPot,
  Droplets,
  Eye,
  Fish,
  Leaf,
  NotebookPen,
  PackageCheck,
  Shovel,
  SprayCan,
  Sprout,
  Stethoscope,
  TriangleAlert,
  Wheat,
} from 'lucide-react'

import type { IconShape } from '#app/components/ui/icon.tsx'
import type { TraceStep } from '#app/domain/trace/trace.ts'

export const stepIcons: Readonly<Record<TraceStep, IconShape>> = {
  stocking: Fish,
  sowing: Sprout,
  feeding: Wheat,
  fertilising: Leaf,
  spraying: SprayCan,
  treating: Stethoscope,
  watering: Droplets,
  weeding: Shovel,
  cleaning: Bubbles,
  inspecting: Eye,
  note: NotebookPen,
  harvest: PackageCheck,
  process: CookingPot,
  recall: TriangleAlert,
}
