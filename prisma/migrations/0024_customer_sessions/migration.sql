-- A shopper who signs in through a shop's own app has a session too: listed and ended like the others, of no use to a desk.
ALTER TABLE session
  ADD COLUMN kind text NOT NULL DEFAULT 'browser' CHECK (kind IN ('browser', 'customer')),
  -- on whose host it works; null = the market's
  ADD COLUMN origin_shop_id uuid REFERENCES shop (id),
  ADD CONSTRAINT session_origin CHECK (kind = 'customer' OR origin_shop_id IS NULL);
