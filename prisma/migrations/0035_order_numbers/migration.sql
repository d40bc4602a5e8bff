-- The orders of a shop are counted: 1, 2, 3 … in the order in which they were placed for good.
ALTER TABLE "order" ADD COLUMN number int CHECK (number > 0);

-- The last number that a shop gave.
CREATE TABLE order_counter (
  shop_id uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  last int NOT NULL CHECK (last > 0),
  PRIMARY KEY (shop_id)
);
SELECT guard_shop_table('order_counter');
-- A checkout counts in the shops that it orders from.
CREATE POLICY this_checkout ON order_counter TO nieu_checkout
  USING (EXISTS (SELECT FROM "order" o WHERE o.shop_id = order_counter.shop_id AND o.checkout_id = current_checkout_id()))
  WITH CHECK (EXISTS (SELECT FROM "order" o WHERE o.shop_id = order_counter.shop_id AND o.checkout_id = current_checkout_id()));
GRANT SELECT, INSERT, UPDATE ON order_counter TO nieu_checkout;

ALTER TABLE "order" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE order_counter NO FORCE ROW LEVEL SECURITY;
UPDATE "order" o SET number = counted.number
FROM (SELECT shop_id, id, row_number() OVER (PARTITION BY shop_id ORDER BY placed_at, id)::int AS number FROM "order") counted
WHERE counted.shop_id = o.shop_id AND counted.id = o.id;
INSERT INTO order_counter (shop_id, last) SELECT shop_id, max(number) FROM "order" GROUP BY shop_id;
ALTER TABLE "order" FORCE ROW LEVEL SECURITY;
ALTER TABLE order_counter FORCE ROW LEVEL SECURITY;

CREATE UNIQUE INDEX "order_shop_id_number_key" ON "order" (shop_id, number);

-- Counted at the end of the transaction: a shop's counter is held while it commits and no longer, so two who order from
-- one shop do not wait for each other. All orders of a checkout are counted at once, by shop: whoever orders from the
-- same shops takes their counters in the same order.
CREATE FUNCTION count_orders() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  placed record;
  next int;
BEGIN
  FOR placed IN
    SELECT shop_id, id FROM "order" WHERE checkout_id = NEW.checkout_id AND number IS NULL ORDER BY shop_id, id
  LOOP
    INSERT INTO order_counter AS counter (shop_id, last) VALUES (placed.shop_id, 1)
    ON CONFLICT (shop_id) DO UPDATE SET last = counter.last + 1
    RETURNING counter.last INTO next;
    UPDATE "order" SET number = next WHERE shop_id = placed.shop_id AND id = placed.id;
  END LOOP;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER counted AFTER INSERT ON "order"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_orders();
