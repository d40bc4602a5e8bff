-- Promotions of shops and of the market, their uses, and what a cart remembers so that changes can be explained.

CREATE TABLE promotion (
  shop_id uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  id uuid NOT NULL DEFAULT uuidv7(),
  title text NOT NULL,
  code text CHECK (code ~ '^[A-Z0-9]{3,20}$'),
  kind text NOT NULL CHECK (kind IN ('percent', 'amount', 'delivery', 'bundle')),
  bps integer CHECK (bps BETWEEN 1 AND 10000),
  amount bigint CHECK (amount > 0),
  most bigint CHECK (most > 0),
  buy_pieces integer CHECK (buy_pieces > 0),
  get_pieces integer CHECK (get_pieces > 0),
  min_subtotal bigint NOT NULL DEFAULT 0 CHECK (min_subtotal >= 0),
  starts_at timestamptz(3) NOT NULL,
  ends_at timestamptz(3) CHECK (ends_at > starts_at),
  is_paused boolean NOT NULL DEFAULT false,
  uses_limit integer CHECK (uses_limit > 0),
  customer_limit integer CHECK (customer_limit > 0),
  period_limit integer CHECK (period_limit > 0),
  period text CHECK (period IN ('day', 'week', 'month')),
  budget bigint CHECK (budget > 0),
  legal_ground text,
  revision integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (shop_id, id),
  UNIQUE (shop_id, code),
  CONSTRAINT promotion_terms CHECK (
    (kind = 'percent') = (bps IS NOT NULL AND buy_pieces IS NULL)
    AND (kind = 'amount') = (amount IS NOT NULL)
    AND (kind = 'bundle') = (bps IS NOT NULL AND buy_pieces IS NOT NULL AND get_pieces IS NOT NULL)),
  CONSTRAINT promotion_limits CHECK (
    (period IS NULL) = (period_limit IS NULL) AND (customer_limit IS NULL OR code IS NOT NULL))
);
SELECT guard_shop_table('promotion');

CREATE TABLE promotion_product (
  shop_id uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  promotion_id uuid NOT NULL,
  product_id uuid NOT NULL,
  part text NOT NULL CHECK (part IN ('counts', 'gift')),
  PRIMARY KEY (shop_id, promotion_id, product_id, part),
  FOREIGN KEY (shop_id, promotion_id) REFERENCES promotion (shop_id, id) ON DELETE CASCADE,
  FOREIGN KEY (shop_id, product_id) REFERENCES product (shop_id, id) ON DELETE CASCADE
);
SELECT guard_shop_table('promotion_product');

CREATE TABLE market_promotion (
  id uuid NOT NULL DEFAULT uuidv7() PRIMARY KEY,
  title text NOT NULL,
  code text UNIQUE CHECK (code ~ '^[A-Z0-9]{3,20}$'),
  kind text NOT NULL CHECK (kind IN ('percent', 'amount', 'delivery')),
  bps integer CHECK (bps BETWEEN 1 AND 10000),
  amount bigint CHECK (amount > 0),
  most bigint CHECK (most > 0),
  min_subtotal bigint NOT NULL DEFAULT 0 CHECK (min_subtotal >= 0),
  starts_at timestamptz(3) NOT NULL,
  ends_at timestamptz(3) CHECK (ends_at > starts_at),
  is_paused boolean NOT NULL DEFAULT false,
  uses_limit integer CHECK (uses_limit > 0),
  customer_limit integer CHECK (customer_limit > 0),
  period_limit integer CHECK (period_limit > 0),
  period text CHECK (period IN ('day', 'week', 'month')),
  budget bigint CHECK (budget > 0),
  legal_ground text,
  revision integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT market_promotion_terms CHECK (
    (kind = 'percent') = (bps IS NOT NULL) AND (kind = 'amount') = (amount IS NOT NULL)),
  CONSTRAINT market_promotion_limits CHECK (
    (period IS NULL) = (period_limit IS NULL) AND (customer_limit IS NULL OR code IS NOT NULL))
);
ALTER TABLE market_promotion ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY system_all ON market_promotion TO nieu_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON market_promotion TO nieu_system;

CREATE TABLE promotion_use (
  shop_id uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  id uuid NOT NULL DEFAULT uuidv7(),
  order_id uuid NOT NULL,
  checkout_id uuid NOT NULL REFERENCES checkout (id),
  promotion_id uuid,
  market_promotion_id uuid REFERENCES market_promotion (id),
  title text NOT NULL,
  code text,
  goods bigint NOT NULL CHECK (goods >= 0),
  delivery bigint NOT NULL CHECK (delivery >= 0),
  account_id uuid,
  customer_key text,
  is_released boolean NOT NULL DEFAULT false,
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (shop_id, id),
  FOREIGN KEY (shop_id, order_id) REFERENCES "order" (shop_id, id),
  FOREIGN KEY (shop_id, promotion_id) REFERENCES promotion (shop_id, id),
  CONSTRAINT promotion_use_of_one CHECK (num_nonnulls(promotion_id, market_promotion_id) = 1),
  CONSTRAINT promotion_use_takes_off CHECK (goods + delivery > 0)
);
SELECT guard_shop_table('promotion_use');
CREATE INDEX promotion_use_shop_id_order_id_idx ON promotion_use (shop_id, order_id);
CREATE INDEX promotion_use_counted ON promotion_use (shop_id, promotion_id, at) WHERE NOT is_released;
CREATE INDEX market_promotion_use_counted ON promotion_use (market_promotion_id, at) WHERE NOT is_released;

-- Shoppers see the promotions of open shops and of the market.
CREATE POLICY open_shop ON promotion FOR SELECT TO nieu_market, nieu_checkout
  USING (EXISTS (SELECT FROM shop s WHERE s.id = promotion.shop_id));
CREATE POLICY open_shop ON promotion_product FOR SELECT TO nieu_market, nieu_checkout
  USING (EXISTS (SELECT FROM shop s WHERE s.id = promotion_product.shop_id));
CREATE POLICY for_everyone ON market_promotion FOR SELECT TO nieu_market, nieu_checkout USING (true);
GRANT SELECT ON promotion, promotion_product, market_promotion TO nieu_market, nieu_checkout;

-- A checkout holds the row of a limited promotion while it counts the uses. It may lock, and change nothing: every
-- changed row fails its check.
CREATE POLICY only_locks ON promotion FOR UPDATE TO nieu_checkout
  USING (EXISTS (SELECT FROM shop s WHERE s.id = promotion.shop_id)) WITH CHECK (false);
CREATE POLICY only_locks ON market_promotion FOR UPDATE TO nieu_checkout USING (true) WITH CHECK (false);
GRANT UPDATE (revision) ON promotion, market_promotion TO nieu_checkout;

-- Uses are counted across buyers: the market's door sees the figures of a use and never whose it was.
CREATE POLICY counted ON promotion_use FOR SELECT TO nieu_market, nieu_checkout USING (true);
CREATE POLICY of_this_checkout ON promotion_use FOR INSERT TO nieu_checkout
  WITH CHECK (EXISTS (SELECT FROM "order" o WHERE o.shop_id = promotion_use.shop_id AND o.id = promotion_use.order_id));
CREATE POLICY of_own_order ON promotion_use FOR UPDATE TO nieu_checkout
  USING (EXISTS (SELECT FROM "order" o WHERE o.shop_id = promotion_use.shop_id AND o.id = promotion_use.order_id));
GRANT SELECT (shop_id, id, order_id, checkout_id, promotion_id, market_promotion_id, title, code, goods, delivery,
              is_released, at) ON promotion_use TO nieu_market;
GRANT SELECT, INSERT ON promotion_use TO nieu_checkout;
GRANT UPDATE (is_released) ON promotion_use TO nieu_checkout;

-- A use counts while its order does, whoever moves the order: an order that ends unsold gives its uses back, and one
-- that is paid late after all takes them again.
CREATE FUNCTION order_uses_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE promotion_use SET is_released = NEW.status IN ('expired', 'cancelled', 'returned')
  WHERE shop_id = NEW.shop_id AND order_id = NEW.id
    AND is_released <> (NEW.status IN ('expired', 'cancelled', 'returned'));
  RETURN NULL;
END
$$;
CREATE TRIGGER uses_follow AFTER UPDATE OF status ON "order" FOR EACH ROW
  WHEN (OLD.status IS DISTINCT FROM NEW.status AND NEW.discount > 0) EXECUTE FUNCTION order_uses_follow();

-- What the shopper saw when they last looked at a line, so that the cart can say what is different now.
ALTER TABLE cart_line
  ADD COLUMN seen_price bigint,
  ADD COLUMN title text NOT NULL DEFAULT '';

-- A person's own addresses: only the door that was opened with their account reads them.
CREATE TABLE address (
  id uuid NOT NULL DEFAULT uuidv7() PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  label text NOT NULL,
  recipient text NOT NULL,
  phone text NOT NULL,
  province_code char(2) NOT NULL REFERENCES province (code),
  commune_code char(5) NOT NULL REFERENCES commune (code),
  address_line text NOT NULL,
  is_default boolean NOT NULL DEFAULT false,
  removed_at timestamptz(3),
  created_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX address_account_id_idx ON address (account_id);
CREATE UNIQUE INDEX one_default_address ON address (account_id) WHERE is_default AND removed_at IS NULL;
ALTER TABLE address ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON address TO nieu_market
  USING (account_id = current_account_id()) WITH CHECK (account_id = current_account_id());
CREATE POLICY system_all ON address TO nieu_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON address TO nieu_market, nieu_system;
