// How long each kind of data is kept is a dated rule; a second run finds nothing left to drop.
import { asSystem } from '#app/db/doors.server.ts'
import { dropRemovedAddresses } from '#app/domain/address/address-book.server.ts'
import { sweepCarts } from '#app/domain/cart/sweep-carts.server.ts'
import { sweepExpired as dropExpired } from '#app/domain/identity/sweep-expired.server.ts'
import { forgetCustomers } from '#app/domain/promotion/forget-customers.server.ts'
import { sweepExpired } from '../definitions/sweep-expired.ts'
import { handle } from '../handle.server.ts'

export const sweepExpiredHandler = handle(sweepExpired, async (_payload, job) => {
  await asSystem('sweep: personal data past its retention', (db) => dropExpired(db, job.clock))
  await asSystem('sweep: carts that nobody came back for', (db) => sweepCarts(db, job.clock))
  await asSystem('sweep: removed addresses', (db) => dropRemovedAddresses(db, job.clock))
  await asSystem('sweep: customers of ended promotions', (db) => forgetCustomers(db, job.clock))
})
