-- Gift cards of shops: a card, the journal that its balance is the sum of, what they paid of an order, what went back.

CREATE TABLE gift_card (
  shop_id uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  id uuid NOT NULL DEFAULT uuidv7(),
  -- the code itself is kept nowhere
  code_hash char(64) NOT NULL UNIQUE,
  last_characters char(4) NOT NULL,
  -- sold: somebody paid for it, so the shop owes goods. given: the shop's own gift
  kind text NOT NULL CHECK (kind IN ('sold', 'given')),
  initial_amount bigint NOT NULL CHECK (initial_amount > 0),
  balance bigint NOT NULL DEFAULT 0 CHECK (balance >= 0),
  -- the last day on which it pays, in Viet Nam; null: no end
  expires_on date,
  recipient_name text NOT NULL DEFAULT '',
  recipient_email text,
  note text NOT NULL DEFAULT '',
  issued_by uuid,
  -- cards that were made at once
  batch_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL,
  deactivated_at timestamptz(3),
  PRIMARY KEY (shop_id, id)
);
SELECT guard_shop_table('gift_card');
CREATE INDEX gift_card_listed ON gift_card (shop_id, created_at DESC, id DESC);

-- What happened to a card's money. A fact has one key, so it is written once.
CREATE TABLE gift_card_move (
  shop_id uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  id uuid NOT NULL DEFAULT uuidv7(),
  gift_card_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('issued', 'spent', 'released', 'returned')),
  amount bigint NOT NULL,
  order_id uuid,
  refund_id uuid,
  -- the card's place among those that paid the same order
  position smallint NOT NULL DEFAULT 0,
  move_key text NOT NULL,
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (shop_id, id),
  UNIQUE (shop_id, move_key),
  FOREIGN KEY (shop_id, gift_card_id) REFERENCES gift_card (shop_id, id),
  FOREIGN KEY (shop_id, order_id) REFERENCES "order" (shop_id, id),
  FOREIGN KEY (shop_id, refund_id) REFERENCES refund (shop_id, id),
  CONSTRAINT gift_card_move_moves CHECK (amount <> 0 AND (kind = 'spent') = (amount < 0)),
  CONSTRAINT gift_card_move_of CHECK (
    (kind = 'issued') = (order_id IS NULL) AND (kind = 'returned') = (refund_id IS NOT NULL))
);
SELECT guard_shop_table('gift_card_move');
SELECT make_append_only('gift_card_move');
REVOKE UPDATE, DELETE ON gift_card_move FROM nieu_shop, nieu_system;
CREATE INDEX gift_card_move_of_card ON gift_card_move (shop_id, gift_card_id);
CREATE INDEX gift_card_move_of_order ON gift_card_move (shop_id, order_id) WHERE order_id IS NOT NULL;

-- A balance is moved by the journal alone; below nothing the CHECK refuses it, whoever asks.
CREATE FUNCTION gift_card_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE gift_card SET balance = balance + NEW.amount WHERE shop_id = NEW.shop_id AND id = NEW.gift_card_id;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'gift card % is not to be moved here', NEW.gift_card_id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER moves_balance AFTER INSERT ON gift_card_move FOR EACH ROW EXECUTE FUNCTION gift_card_moved();

CREATE FUNCTION gift_card_balance_is_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a balance is moved by gift_card_move' USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER only_by_moves BEFORE UPDATE OF balance ON gift_card FOR EACH ROW
  WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION gift_card_balance_is_moved();

-- Codes that were tried, by network address: nobody guesses a card.
CREATE TABLE gift_card_try (
  id uuid NOT NULL DEFAULT uuidv7() PRIMARY KEY,
  address_hash char(64) NOT NULL,
  succeeded boolean NOT NULL,
  at timestamptz(3) NOT NULL
);
CREATE INDEX gift_card_try_address ON gift_card_try (address_hash, at);
ALTER TABLE gift_card_try ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY system_all ON gift_card_try TO nieu_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON gift_card_try TO nieu_system;

-- The cards that a shopper proved the code of, in the order in which they did.
ALTER TABLE cart
  ADD COLUMN gift_card_ids uuid[] NOT NULL DEFAULT '{}',
  ADD CONSTRAINT cart_few_gift_cards CHECK (cardinality(gift_card_ids) <= 20);

-- What cards paid of an order, and the part of it that was the shop's own gift.
ALTER TABLE "order"
  ADD COLUMN gift_card_total bigint NOT NULL DEFAULT 0,
  ADD COLUMN gift_card_given bigint NOT NULL DEFAULT 0,
  ADD CONSTRAINT order_cards_fit CHECK (
    gift_card_total BETWEEN 0 AND total AND gift_card_given BETWEEN 0 AND gift_card_total);

-- The part of a refund that went back on cards.
ALTER TABLE refund
  ADD COLUMN gift_card_amount bigint NOT NULL DEFAULT 0,
  ADD CONSTRAINT refund_cards_fit CHECK (gift_card_amount BETWEEN 0 AND amount);

-- A shopper sees the cards on their own cart and those that paid their own orders, and never a code or a recipient.
CREATE POLICY of_own_order ON gift_card_move FOR SELECT TO nieu_market, nieu_checkout
  USING (EXISTS (SELECT FROM "order" o WHERE o.shop_id = gift_card_move.shop_id AND o.id = gift_card_move.order_id));
CREATE POLICY of_this_checkout ON gift_card_move FOR INSERT TO nieu_checkout
  WITH CHECK (EXISTS (SELECT FROM "order" o WHERE o.shop_id = gift_card_move.shop_id AND o.id = gift_card_move.order_id));
GRANT SELECT ON gift_card_move TO nieu_market, nieu_checkout;
GRANT INSERT ON gift_card_move TO nieu_checkout;

CREATE POLICY own_cards ON gift_card FOR SELECT TO nieu_market, nieu_checkout
  USING (EXISTS (SELECT FROM cart c WHERE gift_card.id = ANY (c.gift_card_ids))
      OR EXISTS (SELECT FROM gift_card_move m WHERE m.shop_id = gift_card.shop_id AND m.gift_card_id = gift_card.id));
CREATE POLICY own_cards_pay ON gift_card FOR UPDATE TO nieu_checkout
  USING (EXISTS (SELECT FROM cart c WHERE gift_card.id = ANY (c.gift_card_ids))
      OR EXISTS (SELECT FROM gift_card_move m WHERE m.shop_id = gift_card.shop_id AND m.gift_card_id = gift_card.id));
GRANT SELECT (shop_id, id, last_characters, kind, balance, expires_on, deactivated_at, created_at)
  ON gift_card TO nieu_market, nieu_checkout;
GRANT UPDATE (balance) ON gift_card TO nieu_checkout;
