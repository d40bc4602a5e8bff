// Pieces of SQL that are put together safely: `sql` keeps values as parameters. `raw` is for fixed text only.
import { Prisma } from '#prisma/generated/client.ts'

export type Sql = Prisma.Sql
export const { sql, join, empty, raw } = Prisma
