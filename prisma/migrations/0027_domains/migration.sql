-- One of a shop's domains may be its first: the others lead there. The shop itself says which of its proven ones.
GRANT UPDATE (is_primary) ON shop_domain TO nieu_shop;
CREATE UNIQUE INDEX one_first_domain ON shop_domain (shop_id) WHERE is_primary;
ALTER TABLE shop_domain ADD CONSTRAINT first_domain_is_proven CHECK (NOT is_primary OR verified_at IS NOT NULL);

-- Since when the proof of a live host is gone; a job looks every day.
ALTER TABLE domain_claim ADD COLUMN missing_since timestamptz(3);
