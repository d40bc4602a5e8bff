// VAT and other dated rules, upserted by what they are about and the day they begin.
import type { SystemDb } from '#app/db/doors.server.ts'
import { datedRules } from './dated-rules.ts'
import { taxRules } from './tax-rules.ts'

export async function seedRules(db: SystemDb): Promise<void> {
  await db.$executeRaw`
    INSERT INTO tax_rule AS held
      (vat_class, rate_code, rate_bps, valid_from, valid_to, legal_reference)
    SELECT "vatClass", "rateCode", "rateBps", "validFrom", "validTo", "legalReference"
    FROM jsonb_to_recordset(${JSON.stringify(taxRules)}::jsonb) AS new
      ("vatClass" text, "rateCode" text, "rateBps" int, "validFrom" date, "validTo" date,
       "legalReference" text)
    ON CONFLICT (vat_class, valid_from) DO UPDATE SET
      (rate_code, rate_bps, valid_to, legal_reference) =
      (excluded.rate_code, excluded.rate_bps, excluded.valid_to, excluded.legal_reference)`
  await db.$executeRaw`
    INSERT INTO dated_rule AS held (key, valid_from, valid_to, value, legal_reference)
    SELECT key, "validFrom", "validTo", value, "legalReference"
    FROM jsonb_to_recordset(${JSON.stringify(datedRules)}::jsonb) AS new
      (key text, "validFrom" date, "validTo" date, value jsonb, "legalReference" text)
    ON CONFLICT (key, valid_from) DO UPDATE SET
      (valid_to, value, legal_reference) =
      (excluded.valid_to, excluded.value, excluded.legal_reference)`
}
