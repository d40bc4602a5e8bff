-- Keys of outside storefronts: what a shop gives to the people who build one. Only the hash is kept.
CREATE TABLE storefront_token (
  shop_id      uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  id           uuid NOT NULL DEFAULT uuidv7(),
  kind         text NOT NULL CHECK (kind IN ('public', 'private')),
  name         text NOT NULL CHECK (btrim(name) <> ''),
  token_hash   text NOT NULL CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  -- the last letters, by which people tell one from another
  ending       text NOT NULL,
  created_at   timestamptz(3) NOT NULL,
  last_used_on date,
  revoked_at   timestamptz(3),
  PRIMARY KEY (shop_id, id),
  UNIQUE (token_hash)
);
SELECT guard_shop_table('storefront_token');
REVOKE DELETE ON storefront_token FROM nieu_shop;

-- A request proves itself by the hash of what it brought. A revoked key, and one of a closed shop, is none.
CREATE POLICY open_shop ON storefront_token FOR SELECT TO nieu_market
  USING (revoked_at IS NULL AND EXISTS (SELECT FROM shop s WHERE s.id = storefront_token.shop_id));
GRANT SELECT (shop_id, id, kind, token_hash, last_used_on) ON storefront_token TO nieu_market;
-- The market's policy reads this column of the row that it is asked about.
GRANT SELECT (revoked_at) ON storefront_token TO nieu_market;
