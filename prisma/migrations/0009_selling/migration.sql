-- What selling for real needs of the tables that orders, carts and refunds have already.

ALTER TABLE "order"
  ADD COLUMN gift_message text NOT NULL DEFAULT '',
  ADD COLUMN delivery_discount bigint NOT NULL DEFAULT 0,
  ADD COLUMN platform_discount bigint NOT NULL DEFAULT 0,
  ADD COLUMN returned_at timestamptz(3),
  ADD CONSTRAINT order_discounts_fit CHECK (
    discount >= 0 AND delivery_discount BETWEEN 0 AND least(discount, delivery_fee)
    AND discount - delivery_discount <= subtotal AND platform_discount BETWEEN 0 AND discount);

ALTER TABLE order_line
  ADD COLUMN discount bigint NOT NULL DEFAULT 0,
  ADD COLUMN shipped_quantity integer NOT NULL DEFAULT 0,
  ADD COLUMN refunded_quantity integer NOT NULL DEFAULT 0,
  ADD CONSTRAINT order_line_parts_fit CHECK (
    discount BETWEEN 0 AND total AND shipped_quantity BETWEEN 0 AND quantity
    AND refunded_quantity BETWEEN 0 AND quantity);

ALTER TABLE cart
  ADD COLUMN discount_codes text[] NOT NULL DEFAULT ARRAY[]::text[],
  ADD COLUMN gift_message text NOT NULL DEFAULT '';
ALTER TABLE checkout
  ADD COLUMN discount_codes text[] NOT NULL DEFAULT ARRAY[]::text[],
  ADD COLUMN gift_message text NOT NULL DEFAULT '';

ALTER TABLE refund
  ALTER COLUMN payment_id DROP NOT NULL,
  ADD COLUMN request_key text,
  ADD COLUMN platform_discount bigint NOT NULL DEFAULT 0 CHECK (platform_discount >= 0),
  ADD COLUMN actor_id uuid,
  ADD COLUMN note text NOT NULL DEFAULT '';
CREATE UNIQUE INDEX refund_shop_id_request_key_key ON refund (shop_id, request_key);

CREATE TABLE refund_line (
  shop_id uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  refund_id uuid NOT NULL,
  order_line_id uuid NOT NULL,
  quantity integer NOT NULL CHECK (quantity > 0),
  amount bigint NOT NULL CHECK (amount >= 0),
  is_restocked boolean NOT NULL DEFAULT false,
  PRIMARY KEY (shop_id, refund_id, order_line_id),
  FOREIGN KEY (shop_id, refund_id) REFERENCES refund (shop_id, id) ON DELETE CASCADE,
  FOREIGN KEY (shop_id, order_line_id) REFERENCES order_line (shop_id, id)
);
SELECT guard_shop_table('refund_line');
CREATE INDEX refund_line_order_line ON refund_line (shop_id, order_line_id);
