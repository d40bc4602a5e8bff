-- Four ways to pay, each with its refunds: what a refund is made of, whose bank account a transfer goes to, what
-- arrived there, and what an operator found out about a mismatch.

ALTER TABLE refund
  DROP CONSTRAINT refund_positive,
  -- A free piece comes back without money.
  ADD CONSTRAINT refund_not_negative CHECK (amount >= 0 AND delivery_amount >= 0),
  ADD COLUMN delivery_amount bigint NOT NULL DEFAULT 0,
  ADD COLUMN extra_amount bigint NOT NULL DEFAULT 0,
  ADD COLUMN failure_code text,
  -- A refund that a person gave by hand.
  ADD COLUMN done_by uuid;
CREATE INDEX refund_open ON refund (created_at) WHERE status <> 'done';

ALTER TABLE payment
  -- What the gateway calls the visit it opened for this payment.
  ADD COLUMN gateway_session text,
  -- A bank transfer: the account and the words as the shopper was shown them.
  ADD COLUMN transfer jsonb,
  ADD COLUMN received bigint NOT NULL DEFAULT 0 CHECK (received >= 0);
CREATE INDEX payment_pending ON payment (created_at) WHERE status = 'pending';

ALTER TABLE gateway_account
  -- What may be shown: the bank account, the terminal's name. Secrets are in config_encrypted only.
  ADD COLUMN public_config jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN updated_at timestamptz(3) NOT NULL DEFAULT now();
-- A shopper sees which ways to pay a shop offers, never how they are opened.
CREATE POLICY offered ON gateway_account FOR SELECT TO nieu_market
  USING (is_active AND EXISTS (SELECT FROM shop s WHERE s.id = gateway_account.shop_id));
GRANT SELECT (shop_id, provider, is_active, public_config) ON gateway_account TO nieu_market;

-- Money that came into a shop's bank account, each movement once.
CREATE TABLE bank_transfer (
  shop_id uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  id uuid NOT NULL DEFAULT uuidv7(),
  transfer_key text NOT NULL,
  source text NOT NULL CHECK (source IN ('webhook', 'statement', 'hand')),
  account_number text NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0),
  content text NOT NULL,
  transferred_at timestamptz(3) NOT NULL,
  received_at timestamptz(3) NOT NULL,
  payment_id uuid REFERENCES payment (id),
  status text NOT NULL DEFAULT 'new'
    CHECK (status IN ('new', 'matched', 'short', 'surplus', 'unmatched', 'resolved')),
  note text NOT NULL DEFAULT '',
  resolved_at timestamptz(3),
  resolved_by uuid,
  PRIMARY KEY (shop_id, id)
);
SELECT guard_shop_table('bank_transfer');
CREATE UNIQUE INDEX bank_transfer_shop_id_transfer_key_key ON bank_transfer (shop_id, transfer_key);
CREATE INDEX bank_transfer_payment_id_idx ON bank_transfer (payment_id);
CREATE INDEX bank_transfer_open ON bank_transfer (received_at) WHERE status IN ('new', 'unmatched');
CREATE POLICY this_checkout ON bank_transfer TO nieu_checkout
  USING (EXISTS (SELECT FROM payment p WHERE p.id = bank_transfer.payment_id))
  WITH CHECK (EXISTS (SELECT FROM payment p WHERE p.id = bank_transfer.payment_id));
GRANT SELECT, UPDATE ON bank_transfer TO nieu_checkout;

-- What an operator found out about a message, payment or refund that did not fit.
CREATE TABLE payment_finding (
  subject_kind text NOT NULL CHECK (subject_kind IN ('message', 'payment', 'refund')),
  subject_id uuid NOT NULL,
  note text NOT NULL CHECK (note <> ''),
  actor_id uuid NOT NULL,
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (subject_kind, subject_id)
);
ALTER TABLE payment_finding ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY system_all ON payment_finding TO nieu_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON payment_finding TO nieu_system;
SELECT make_append_only('payment_finding');
