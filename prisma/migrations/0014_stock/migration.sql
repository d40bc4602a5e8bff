-- The stock keeper's room: transfers, corrections and counts in the journal, thresholds with alerts, and a listing
-- that knows until which day its goods can be bought.

ALTER TABLE location ADD COLUMN is_open boolean NOT NULL DEFAULT true;
ALTER TABLE location ADD CONSTRAINT default_location_is_open CHECK (is_open OR NOT is_default);

ALTER TABLE variant ADD COLUMN low_stock_at integer;
ALTER TABLE variant ADD CONSTRAINT variant_threshold_fits CHECK (low_stock_at BETWEEN 0 AND 1000000);

-- CreateTable
CREATE TABLE stock_count (
  shop_id     uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  id          uuid NOT NULL DEFAULT uuidv7(),
  location_id uuid NOT NULL,
  status      text NOT NULL DEFAULT 'open',
  started_at  timestamptz(3) NOT NULL,
  started_by  uuid,
  ended_at    timestamptz(3),
  ended_by    uuid,
  PRIMARY KEY (shop_id, id),
  FOREIGN KEY (shop_id, location_id) REFERENCES location (shop_id, id),
  CHECK (status IN ('open', 'posted', 'dropped')),
  CHECK ((status = 'open') = (ended_at IS NULL))
);
CREATE INDEX stock_count_shop_id_started_at_idx ON stock_count (shop_id, started_at);
-- Two people who count one room count together.
CREATE UNIQUE INDEX one_open_count ON stock_count (shop_id, location_id) WHERE status = 'open';
SELECT guard_shop_table('stock_count');

CREATE TABLE stock_count_line (
  shop_id    uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  count_id   uuid NOT NULL,
  lot_id     uuid NOT NULL,
  counted    numeric(18, 3) NOT NULL CHECK (counted >= 0),
  booked     numeric(18, 3) NOT NULL CHECK (booked >= 0),
  counted_at timestamptz(3) NOT NULL,
  counted_by uuid,
  PRIMARY KEY (shop_id, count_id, lot_id),
  FOREIGN KEY (shop_id, count_id) REFERENCES stock_count (shop_id, id),
  FOREIGN KEY (shop_id, lot_id) REFERENCES lot (shop_id, id)
);
SELECT guard_shop_table('stock_count_line');

-- A count that is over is not rewritten.
CREATE FUNCTION count_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT status FROM stock_count c
      WHERE c.shop_id = COALESCE(NEW.shop_id, OLD.shop_id) AND c.id = COALESCE(NEW.count_id, OLD.count_id)) <> 'open' THEN
    RAISE EXCEPTION 'the count is over' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN COALESCE(NEW, OLD);
END
$$;
CREATE TRIGGER only_while_open BEFORE INSERT OR UPDATE OR DELETE ON stock_count_line
  FOR EACH ROW EXECUTE FUNCTION count_is_open();

CREATE TABLE stock_alert (
  shop_id    uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  id         uuid NOT NULL DEFAULT uuidv7(),
  variant_id uuid NOT NULL,
  "left"     integer NOT NULL,
  raised_at  timestamptz(3) NOT NULL,
  ended_at   timestamptz(3),
  PRIMARY KEY (shop_id, id),
  FOREIGN KEY (shop_id, variant_id) REFERENCES variant (shop_id, id) ON DELETE CASCADE
);
CREATE INDEX stock_alert_shop_id_variant_id_idx ON stock_alert (shop_id, variant_id);
CREATE UNIQUE INDEX one_open_alert ON stock_alert (shop_id, variant_id) WHERE ended_at IS NULL;
SELECT guard_shop_table('stock_alert');

ALTER TABLE stock_move ADD COLUMN transfer_id uuid, ADD COLUMN count_id uuid, ADD COLUMN reverses_id uuid,
  ADD COLUMN client_key text;
ALTER TABLE stock_move ADD FOREIGN KEY (shop_id, count_id) REFERENCES stock_count (shop_id, id);
ALTER TABLE stock_move ADD FOREIGN KEY (shop_id, reverses_id) REFERENCES stock_move (shop_id, id);
ALTER TABLE stock_move ADD CONSTRAINT stock_move_transfer_has_id CHECK ((reason = 'transfer') = (transfer_id IS NOT NULL));
-- What was taken back once is not taken back again.
CREATE UNIQUE INDEX reversed_once ON stock_move (shop_id, reverses_id) WHERE reverses_id IS NOT NULL;
CREATE UNIQUE INDEX one_move_per_tap ON stock_move (shop_id, client_key) WHERE client_key IS NOT NULL;
CREATE INDEX stock_move_lately ON stock_move (shop_id, lot_id, at DESC);

-- Lots whose last day came and whose listing has not heard of it.
ALTER TABLE lot ADD COLUMN lapse_told_at timestamptz(3);
CREATE INDEX lot_to_lapse ON lot (expires_on) WHERE lapse_told_at IS NULL AND variant_id IS NOT NULL;

-- The listing says until when: of all lots with a free piece, the last to expire. Readers compare it with their day, so
-- that nothing is sold on its last day even while no worker runs.
ALTER TABLE listing ADD COLUMN in_stock_before date;
CREATE FUNCTION in_stock_today(in_stock boolean, before date, today date) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT in_stock AND (before IS NULL OR before > today) $$;

CREATE OR REPLACE VIEW listing_source WITH (security_invoker = true) AS
SELECT
  p.shop_id, p.id AS product_id, p.handle, p.title,
  s.slug AS shop_slug, s.name AS shop_name, s.province_code, s.commune_code, c.full_name AS commune_name,
  p.category, v.min_price, v.max_price, first.compare_at_price, v.variant_count, first.id AS first_variant_id, first.unit,
  ocop.stars AS ocop_stars, ocop.expires_on AS ocop_expires_on,
  EXISTS (
    SELECT FROM lot l JOIN trace_event_lot e ON e.shop_id = l.shop_id AND e.lot_id = l.id
    JOIN variant lv ON lv.shop_id = l.shop_id AND lv.id = l.variant_id
    WHERE lv.shop_id = p.shop_id AND lv.product_id = p.id
  ) AS is_traced,
  stock.before IS NOT NULL AS in_stock,
  photo.id::text AS image_key, photo.width AS image_width, photo.height AS image_height, photo.alt AS image_alt,
  GREATEST(COALESCE(sold.pieces, 0), 0)::int AS sold_count,
  search_fold(p.title) || E'\n'
    || search_fold(concat_ws(' ', s.name, c.full_name, category_words(p.category), v.words, left(p.description, 2000)))
    AS search_text,
  p.published_at, p.updated_at,
  NULLIF(stock.before, 'infinity') AS in_stock_before
FROM product p
JOIN shop s ON s.id = p.shop_id AND s.status = 'active'
JOIN commune c ON c.code = s.commune_code
JOIN LATERAL (
  SELECT min(price) AS min_price, max(price) AS max_price, count(*)::int AS variant_count,
         string_agg(NULLIF(title, ''), ' ' ORDER BY position, id) AS words
  FROM variant WHERE shop_id = p.shop_id AND product_id = p.id
) v ON v.variant_count > 0
JOIN LATERAL (
  SELECT id, unit, compare_at_price FROM variant
  WHERE shop_id = p.shop_id AND product_id = p.id ORDER BY position, id LIMIT 1
) first ON true
LEFT JOIN LATERAL (
  SELECT id, width, height, alt FROM media
  WHERE shop_id = p.shop_id AND product_id = p.id ORDER BY position, id LIMIT 1
) photo ON true
LEFT JOIN LATERAL (
  SELECT stars, expires_on FROM certificate
  WHERE shop_id = p.shop_id AND product_id = p.id AND kind = 'ocop'
  ORDER BY expires_on DESC, stars DESC, id LIMIT 1
) ocop ON true
LEFT JOIN LATERAL (
  SELECT max(COALESCE(l.expires_on, 'infinity'::date)) AS before
  FROM variant sv
  JOIN stock_level sl ON sl.shop_id = sv.shop_id AND sl.variant_id = sv.id AND sl.on_hand - sl.held >= 1
  JOIN lot l ON l.shop_id = sl.shop_id AND l.id = sl.lot_id AND l.status = 'open'
  WHERE sv.shop_id = p.shop_id AND sv.product_id = p.id
) stock ON true
LEFT JOIN LATERAL (
  SELECT -sum(m.quantity) AS pieces
  FROM variant mv
  JOIN lot l ON l.shop_id = mv.shop_id AND l.variant_id = mv.id
  JOIN stock_move m ON m.shop_id = l.shop_id AND m.lot_id = l.id AND m.reason IN ('sale', 'return')
  WHERE mv.shop_id = p.shop_id AND mv.product_id = p.id
) sold ON true
WHERE p.status = 'published';

-- Papers and their days. Reminders are rows, so that each is sent once; a lapse is told once, then pages are dropped.
ALTER TABLE certificate
  ADD COLUMN document_key text,
  ADD COLUMN document_type text,
  ADD COLUMN lapse_told_at timestamptz(3);
ALTER TABLE certificate ADD CONSTRAINT certificate_document_is_whole
  CHECK ((document_key IS NULL) = (document_type IS NULL));
CREATE INDEX certificate_to_lapse ON certificate (expires_on) WHERE lapse_told_at IS NULL;

CREATE TABLE certificate_reminder (
  shop_id        uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  certificate_id uuid NOT NULL,
  months         integer NOT NULL CHECK (months > 0),
  reminded_at    timestamptz(3) NOT NULL,
  PRIMARY KEY (shop_id, certificate_id, months),
  FOREIGN KEY (shop_id, certificate_id) REFERENCES certificate (shop_id, id) ON DELETE CASCADE
);
SELECT guard_shop_table('certificate_reminder');

-- One short film a product: a link to where the shop published it, or a file of ours.
CREATE TABLE product_video (
  shop_id      uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  product_id   uuid NOT NULL,
  url          text,
  storage_key  text,
  content_type text,
  byte_size    integer,
  sha256       char(64),
  PRIMARY KEY (shop_id, product_id),
  FOREIGN KEY (shop_id, product_id) REFERENCES product (shop_id, id) ON DELETE CASCADE,
  CHECK (num_nonnulls(url, storage_key) = 1),
  CHECK (num_nonnulls(storage_key, content_type, byte_size, sha256) IN (0, 4))
);
SELECT guard_shop_table('product_video');
CREATE POLICY published ON product_video FOR SELECT TO nieu_market, nieu_checkout
  USING (EXISTS (SELECT FROM product p WHERE p.shop_id = product_video.shop_id AND p.id = product_video.product_id));
GRANT SELECT ON product_video TO nieu_market, nieu_checkout;

-- A collection by rule is filled from the listing; a collection by hand has none.
ALTER TABLE collection ADD COLUMN rule jsonb;
CREATE FUNCTION fits_rule(rule jsonb, l listing, today date) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT (rule->>'category' IS NULL OR l.category = rule->>'category')
    AND (rule->>'minStars' IS NULL
         OR COALESCE(stars_today(l.ocop_stars, l.ocop_expires_on, today), 0) >= (rule->>'minStars')::int)
    AND (rule->>'isTraced' IS NULL OR l.is_traced)
    AND (rule->>'minPrice' IS NULL OR l.max_price >= (rule->>'minPrice')::bigint)
    AND (rule->>'maxPrice' IS NULL OR l.min_price <= (rule->>'maxPrice')::bigint)
    AND (rule->>'words' IS NULL OR position(search_fold(rule->>'words') IN l.search_text) > 0)
$$;

-- Goods sold by weight: the price is for so many grams at most; what weighs less is given back. The line keeps what was
-- agreed, whoever writes it and whatever the shop changes later.
ALTER TABLE variant ADD COLUMN sold_grams integer CHECK (sold_grams > 0);
ALTER TABLE order_line ADD COLUMN sold_grams integer CHECK (sold_grams > 0);
CREATE FUNCTION keep_agreed_weight() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.sold_grams := COALESCE(NEW.sold_grams,
    (SELECT v.sold_grams FROM variant v WHERE v.shop_id = NEW.shop_id AND v.id = NEW.variant_id));
  RETURN NEW;
END
$$;
CREATE TRIGGER keep_agreed_weight BEFORE INSERT ON order_line FOR EACH ROW EXECUTE FUNCTION keep_agreed_weight();

CREATE TABLE order_line_weight (
  shop_id       uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  order_line_id uuid NOT NULL,
  agreed_grams  integer NOT NULL CHECK (agreed_grams > 0),
  weighed_grams integer NOT NULL CHECK (weighed_grams > 0),
  refund_id     uuid,
  amount        bigint NOT NULL CHECK (amount >= 0),
  weighed_at    timestamptz(3) NOT NULL,
  weighed_by    uuid,
  PRIMARY KEY (shop_id, order_line_id),
  FOREIGN KEY (shop_id, order_line_id) REFERENCES order_line (shop_id, id),
  FOREIGN KEY (shop_id, refund_id) REFERENCES refund (shop_id, id),
  CHECK ((amount > 0) = (refund_id IS NOT NULL))
);
SELECT guard_shop_table('order_line_weight');
SELECT make_append_only('order_line_weight');

-- Pre-orders: slots of a harvest that is still growing. A slot is stock like any other (a lot of slots, held, claimed,
-- never oversold); the goods themselves are sold when they are weighed.
ALTER TABLE product ADD COLUMN purpose text NOT NULL DEFAULT 'goods' CHECK (purpose IN ('goods', 'slot'));
ALTER TABLE product ADD CONSTRAINT slots_are_not_listed CHECK (purpose = 'goods' OR status = 'draft');

CREATE TABLE preorder_season (
  shop_id         uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  id              uuid NOT NULL DEFAULT uuidv7(),
  product_id      uuid NOT NULL,
  goods_variant_id uuid NOT NULL,
  slot_variant_id uuid NOT NULL,
  slot_lot_id     uuid NOT NULL,
  title           text NOT NULL,
  harvest_from    date NOT NULL,
  harvest_to      date NOT NULL,
  book_until      date NOT NULL,
  grams_min       integer NOT NULL CHECK (grams_min > 0),
  grams_max       integer NOT NULL,
  price_per_kg    bigint NOT NULL CHECK (price_per_kg > 0),
  deposit         bigint NOT NULL CHECK (deposit > 0),
  delivery_fee    bigint NOT NULL CHECK (delivery_fee >= 0),
  declared_kg     integer NOT NULL CHECK (declared_kg > 0),
  haircut_bps     integer NOT NULL CHECK (haircut_bps BETWEEN 0 AND 9000),
  slots           integer NOT NULL CHECK (slots > 0),
  rule            text NOT NULL CHECK (rule IN ('first-come', 'pro-rata')),
  status          text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'shared-out')),
  harvested_slots integer CHECK (harvested_slots >= 0),
  shared_out_at   timestamptz(3),
  created_at      timestamptz(3) NOT NULL,
  PRIMARY KEY (shop_id, id),
  FOREIGN KEY (shop_id, product_id) REFERENCES product (shop_id, id),
  FOREIGN KEY (shop_id, goods_variant_id) REFERENCES variant (shop_id, id),
  FOREIGN KEY (shop_id, slot_variant_id) REFERENCES variant (shop_id, id),
  FOREIGN KEY (shop_id, slot_lot_id) REFERENCES lot (shop_id, id),
  CHECK (grams_max >= grams_min AND harvest_to >= harvest_from AND book_until <= harvest_to),
  CHECK ((status = 'open') = (harvested_slots IS NULL))
);
SELECT guard_shop_table('preorder_season');
CREATE POLICY published ON preorder_season FOR SELECT TO nieu_market, nieu_checkout
  USING (EXISTS (SELECT FROM product p WHERE p.shop_id = preorder_season.shop_id AND p.id = preorder_season.product_id));
GRANT SELECT ON preorder_season TO nieu_market, nieu_checkout;

CREATE TABLE preorder_booking (
  shop_id           uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  id                uuid NOT NULL DEFAULT uuidv7(),
  season_id         uuid NOT NULL,
  order_id          uuid NOT NULL,
  cart_id           uuid NOT NULL,
  slots             integer NOT NULL CHECK (slots > 0),
  granted           integer CHECK (granted BETWEEN 0 AND slots),
  weights           integer[] NOT NULL DEFAULT '{}',
  delivery_order_id uuid,
  created_at        timestamptz(3) NOT NULL,
  PRIMARY KEY (shop_id, id),
  UNIQUE (shop_id, order_id),
  UNIQUE (shop_id, delivery_order_id),
  FOREIGN KEY (shop_id, season_id) REFERENCES preorder_season (shop_id, id),
  FOREIGN KEY (shop_id, order_id) REFERENCES "order" (shop_id, id),
  FOREIGN KEY (shop_id, delivery_order_id) REFERENCES "order" (shop_id, id),
  CHECK ((delivery_order_id IS NULL) = (cardinality(weights) = 0)),
  CHECK (delivery_order_id IS NULL OR cardinality(weights) = granted)
);
CREATE INDEX preorder_booking_shop_id_season_id_idx ON preorder_booking (shop_id, season_id);
SELECT guard_shop_table('preorder_booking');
CREATE POLICY this_checkout ON preorder_booking FOR INSERT TO nieu_checkout WITH CHECK (EXISTS (
  SELECT FROM "order" o WHERE o.shop_id = preorder_booking.shop_id AND o.id = preorder_booking.order_id));
GRANT INSERT ON preorder_booking TO nieu_checkout;
