// `npm run docs:api`: writes docs/api/storefront-coverage.md, what the Storefront API serves of the schema.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { coveragePage } from '#app/routes/storefront-api/coverage.ts'
import { served, servedSchema } from '#app/routes/storefront-api/schema.server.ts'
import { root } from './build.ts'

const folder = path.join(root, 'docs/api')

await mkdir(folder, { recursive: true })
await writeFile(path.join(folder, 'storefront-coverage.md'), coveragePage(servedSchema(), served))
process.exit(0)
