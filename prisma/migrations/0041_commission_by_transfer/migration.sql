-- Commission that a shop transfers to the market: the words name the shop by a code of its own, and what came onto the
-- market's account is written down once.

-- Ten letters that nobody mistakes for others, as referencesIn (app/domain/payment/transfer.ts) reads them.
CREATE FUNCTION new_transfer_code() RETURNS text LANGUAGE sql VOLATILE AS $$
  SELECT string_agg(substr('23456789ABCDEFGHJKMNPQRSTWXYZ', 1 + floor(random() * 29)::int, 1), '')
  FROM generate_series(1, 10)
$$;

CREATE TABLE market_transfer_code (
  shop_id uuid PRIMARY KEY DEFAULT current_shop_id() REFERENCES shop (id),
  code    text NOT NULL DEFAULT new_transfer_code() UNIQUE CHECK (code ~ '^[2-9A-HJKMNP-TW-Z]{10}$')
);
SELECT guard_shop_table('market_transfer_code');
-- Codes stay: banks and accountants keep them.
REVOKE UPDATE, DELETE ON market_transfer_code FROM nieu_shop;

-- The market's own: a shop reads what came from it.
CREATE TABLE market_transfer (
  id             uuid PRIMARY KEY DEFAULT uuidv7(),
  transfer_key   text NOT NULL UNIQUE,
  source         text NOT NULL CHECK (source IN ('webhook', 'statement')),
  account_number text NOT NULL,
  amount         bigint NOT NULL CHECK (amount > 0),
  content        text NOT NULL,
  transferred_at timestamptz(3) NOT NULL,
  received_at    timestamptz(3) NOT NULL,
  from_shop_id   uuid REFERENCES shop (id),
  status         text NOT NULL CHECK (status IN ('matched', 'unmatched', 'aside')),
  note           text NOT NULL DEFAULT '',
  resolved_by    uuid,
  resolved_at    timestamptz(3),
  CONSTRAINT market_transfer_from CHECK ((status = 'matched') = (from_shop_id IS NOT NULL))
);
CREATE INDEX market_transfer_from_shop ON market_transfer (from_shop_id, transferred_at);
CREATE INDEX market_transfer_open ON market_transfer (received_at) WHERE status = 'unmatched';
ALTER TABLE market_transfer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY system_all ON market_transfer TO nieu_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON market_transfer TO nieu_system;
CREATE POLICY shop_reads ON market_transfer FOR SELECT TO nieu_shop USING (from_shop_id = current_shop_id());
GRANT SELECT ON market_transfer TO nieu_shop;
