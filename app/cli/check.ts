// `npm run check`: the fast loop.
import { runStages } from './test.ts'

await runStages(['lint', 'types', 'unit'])
