-- Listing and search: what the public read table must hold, as a view, and the indexes that find it again.

-- Small letters, no marks, only letters and digits: "Chạch sụn kho niêu ĐẤT" → "chach sun kho nieu dat".
-- The same as foldVietnamese in app/lib/fold.ts. unaccent is STABLE only because its dictionary could be replaced.
CREATE FUNCTION search_fold(body text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT trim(regexp_replace(lower(public.unaccent('public.unaccent', normalize(body, NFC))), '[^[:alnum:]]+', ' ', 'g')) $$;

-- What people call the six OCOP groups, for the words of search_text.
CREATE FUNCTION category_words(category text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT CASE category
    WHEN 'food' THEN 'thực phẩm đồ ăn food'
    WHEN 'drink' THEN 'đồ uống thức uống drink'
    WHEN 'herb' THEN 'dược liệu thảo mộc herb'
    WHEN 'craft' THEN 'thủ công mỹ nghệ craft'
    WHEN 'ornamental' THEN 'hoa cây cảnh sinh vật cảnh ornamental'
    WHEN 'tourism' THEN 'du lịch cộng đồng tourism' END $$;

-- One row a published product of an active shop: `listing` is this view, kept. Nothing in it depends on the day:
-- the expiry of the stars stands beside them, and readers compare it with theirs.
-- search_text is two lines: the title, then everything else that a shopper may think of.
CREATE VIEW listing_source WITH (security_invoker = true) AS
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
  COALESCE(stock.most, 0) >= 1 AS in_stock,
  photo.id::text AS image_key, photo.width AS image_width, photo.height AS image_height, photo.alt AS image_alt,
  GREATEST(COALESCE(sold.pieces, 0), 0)::int AS sold_count,
  search_fold(p.title) || E'\n'
    || search_fold(concat_ws(' ', s.name, c.full_name, category_words(p.category), v.words, left(p.description, 2000)))
    AS search_text,
  p.published_at, p.updated_at
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
  SELECT max(one.pieces) AS most FROM (
    SELECT sum(floor(sl.on_hand - sl.held)) AS pieces
    FROM variant sv
    JOIN stock_level sl ON sl.shop_id = sv.shop_id AND sl.variant_id = sv.id
    JOIN lot l ON l.shop_id = sl.shop_id AND l.id = sl.lot_id AND l.status = 'open'
    WHERE sv.shop_id = p.shop_id AND sv.product_id = p.id
    GROUP BY sv.id
  ) one
) stock ON true
LEFT JOIN LATERAL (
  SELECT -sum(m.quantity) AS pieces
  FROM variant mv
  JOIN lot l ON l.shop_id = mv.shop_id AND l.variant_id = mv.id
  JOIN stock_move m ON m.shop_id = l.shop_id AND m.lot_id = l.id AND m.reason IN ('sale', 'return')
  WHERE mv.shop_id = p.shop_id AND mv.product_id = p.id
) sold ON true
WHERE p.status = 'published';

GRANT SELECT ON listing_source TO nieu_system;

-- Hiding a product takes its listing away at once; putting it there is the projector's.
CREATE POLICY own_shop_hides ON listing FOR DELETE TO nieu_shop USING (shop_id = current_shop_id());
GRANT DELETE ON listing TO nieu_shop;

CREATE INDEX listing_words ON listing USING gin (to_tsvector('simple', search_text));
CREATE INDEX listing_trigrams ON listing USING gin (search_text gin_trgm_ops);
CREATE INDEX listing_shop_published ON listing (shop_id, published_at DESC, product_id);
CREATE INDEX listing_price ON listing (min_price, product_id);
CREATE INDEX listing_sold ON listing (sold_count DESC, product_id);

-- The market reads across shops by id alone.
CREATE INDEX product_id ON product (id);
CREATE INDEX variant_id ON variant (id);
CREATE INDEX media_id ON media (id);
CREATE INDEX collection_id ON collection (id);

-- Stars count on a day until the certificate's last; price bands are those of plugins/search/port.ts.
CREATE FUNCTION stars_today(stars integer, expires_on date, today date) RETURNS integer
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT CASE WHEN expires_on >= today THEN stars END $$;
CREATE FUNCTION price_band(price bigint) RETURNS integer
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT width_bucket(price, ARRAY[50000, 100000, 200000, 500000]::bigint[]) $$;
