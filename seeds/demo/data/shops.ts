// Everyone in the demo, the model cooperative first.
import { canTho } from './can-tho.ts'
import { lowlands } from './lowlands.ts'
import { uplands } from './uplands.ts'
import { yenHoa } from './yen-hoa.ts'
import type { DemoShop } from './shape.ts'

export const demoShops: readonly DemoShop[] = [yenHoa, ...uplands, ...lowlands, ...canTho]
