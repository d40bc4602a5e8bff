-- What is given back of an order after its invoice was issued is told by another invoice, which adjusts the first.
ALTER TABLE invoice
  ADD COLUMN kind text NOT NULL DEFAULT 'original' CHECK (kind IN ('original', 'adjusting')),
  ADD COLUMN adjusts_id uuid,
  ADD CONSTRAINT invoice_adjusts_another CHECK ((kind = 'adjusting') = (adjusts_id IS NOT NULL)),
  ADD FOREIGN KEY (shop_id, adjusts_id) REFERENCES invoice (shop_id, id),
  DROP CONSTRAINT invoice_never_negative,
  ADD CONSTRAINT invoice_signs CHECK (
    CASE kind WHEN 'original' THEN total_before_vat >= 0 AND total_vat >= 0 ELSE total < 0 END);

-- An order has one invoice of its own, and as many that adjust it as were needed.
DROP INDEX invoice_shop_id_order_id_key;
CREATE INDEX invoice_shop_id_order_id_idx ON invoice (shop_id, order_id);
CREATE UNIQUE INDEX invoice_one_original ON invoice (shop_id, order_id) WHERE kind = 'original';
CREATE INDEX invoice_shop_id_adjusts_id_idx ON invoice (shop_id, adjusts_id) WHERE adjusts_id IS NOT NULL;

-- Which invoice has counted a refund; null: none yet.
ALTER TABLE refund
  ADD COLUMN invoice_id uuid,
  ADD FOREIGN KEY (shop_id, invoice_id) REFERENCES invoice (shop_id, id);
CREATE INDEX refund_not_invoiced ON refund (shop_id, order_id) WHERE invoice_id IS NULL;

-- A gateway may say no to a refund, at once or days after it said yes. Each further try is another question to it.
ALTER TABLE refund
  ADD COLUMN attempt integer NOT NULL DEFAULT 0 CHECK (attempt >= 0),
  ADD COLUMN failed_at timestamptz(3);
