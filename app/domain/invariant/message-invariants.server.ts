// What shops are told and tell: the log of deliveries adds up, nothing waits for a try that nobody asked for, and a host
// that is called proven leads to its shop.
import type { BrokenRow, InvariantCheck } from './invariant.ts'

const triesAddUp: InvariantCheck = {
  name: 'every delivery has as many tries in its log as it counts, the last of a received one with a receipt',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'webhook_delivery ' || d.id || ' of shop ' || d.shop_id AS row,
           d.status || ' after ' || d.attempts || ' tries, ' || t.tries || ' in the log, the last answered '
             || COALESCE(t.last::text, 'nothing') AS because
    FROM webhook_delivery d CROSS JOIN LATERAL (
      SELECT count(*) AS tries, (array_agg(a.status_code ORDER BY a.number DESC))[1] AS last
      FROM webhook_attempt a WHERE a.shop_id = d.shop_id AND a.delivery_id = d.id) t
    WHERE t.tries <> d.attempts
       OR d.status = 'delivered' AND (t.last IS NULL OR t.last NOT BETWEEN 200 AND 299)`,
}

const waitingIsAskedFor: InvariantCheck = {
  name: 'every delivery that waits has a job for its next try',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'webhook_delivery ' || d.id || ' of shop ' || d.shop_id AS row,
           'waits for try ' || (d.attempts + 1) || ', which nobody asked for' AS because
    FROM webhook_delivery d
    WHERE d.status = 'waiting' AND NOT EXISTS (
      SELECT FROM outbox o WHERE o.job = 'deliver-webhook' AND o.done_at IS NULL AND o.discarded_at IS NULL
        AND o.payload->>'deliveryId' = d.id::text AND (o.payload->>'attempt')::int = d.attempts + 1)`,
}

const provenLeadsHome: InvariantCheck = {
  name: 'every host that is called proven leads to the shop that proved it',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'domain_claim ' || c.host || ' of shop ' || c.shop_id AS row,
           'leads to ' || COALESCE('shop ' || d.shop_id, 'nobody') AS because
    FROM domain_claim c LEFT JOIN shop_domain d ON d.host = c.host AND d.verified_at IS NOT NULL
    WHERE c.outcome = 'proven' AND d.shop_id IS DISTINCT FROM c.shop_id`,
}

const newsHaveWords: InvariantCheck = {
  name: 'no news of a shop holds what only people have: addresses of letters or telephone numbers',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'notification ' || id || ' of shop ' || shop_id AS row, 'its facts hold personal data' AS because
    FROM notification WHERE facts::text ~ '[^\\s"]@[^\\s"]' OR facts::text ~ '"0[0-9]{9,10}"'`,
}

export const checks: readonly InvariantCheck[] = [
  triesAddUp,
  waitingIsAskedFor,
  provenLeadsHome,
  newsHaveWords,
]
