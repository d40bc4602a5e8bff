-- Letters about an order are written in the language in which it was placed.
ALTER TABLE checkout ADD COLUMN locale text NOT NULL DEFAULT 'vi' CHECK (locale IN ('vi', 'en'));

-- The history of a shop is read from its newest line on.
CREATE INDEX audit_log_shop_at ON audit_log (shop_id, at DESC, id DESC);
