-- Money between shops, the market, carriers, gateways, the tax office and member households.

CREATE TABLE commission_rule (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  for_shop_id uuid REFERENCES shop (id),
  category text,
  rate_bps integer NOT NULL CHECK (rate_bps BETWEEN 0 AND 5000),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  note text NOT NULL DEFAULT '',
  created_by uuid,
  created_at timestamptz(3) NOT NULL DEFAULT now()
);
-- Two rules of one reach cannot begin on one day: which of them wins would be a matter of luck.
CREATE UNIQUE INDEX commission_rule_one_a_day
  ON commission_rule (COALESCE(for_shop_id, '00000000-0000-0000-0000-000000000000'), COALESCE(category, ''), valid_from);

CREATE TABLE order_charge (
  shop_id uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  id uuid NOT NULL DEFAULT uuidv7(),
  order_id uuid NOT NULL,
  order_line_id uuid,
  kind text NOT NULL CHECK (kind IN ('commission', 'vat', 'pit')),
  base bigint NOT NULL,
  rate_bps integer NOT NULL,
  amount bigint NOT NULL,
  rule text NOT NULL,
  day date NOT NULL,
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (shop_id, id),
  FOREIGN KEY (shop_id, order_id) REFERENCES "order" (shop_id, id),
  FOREIGN KEY (shop_id, order_line_id) REFERENCES order_line (shop_id, id)
);
CREATE INDEX order_charge_shop_id_order_id_idx ON order_charge (shop_id, order_id);
CREATE INDEX order_charge_shop_id_day_idx ON order_charge (shop_id, day);

CREATE TABLE remittance (
  shop_id uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  id uuid NOT NULL DEFAULT uuidv7(),
  source text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('carrier', 'gateway')),
  file_name text NOT NULL,
  file_hash text NOT NULL,
  received_on date NOT NULL,
  uploaded_by uuid,
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (shop_id, id)
);
CREATE UNIQUE INDEX remittance_shop_id_file_hash_key ON remittance (shop_id, file_hash);

CREATE TABLE remittance_line (
  shop_id uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  id uuid NOT NULL DEFAULT uuidv7(),
  remittance_id uuid NOT NULL,
  row_number integer NOT NULL,
  tracking text NOT NULL DEFAULT '',
  reference text NOT NULL,
  gross bigint NOT NULL,
  fee bigint NOT NULL,
  occurred_on date,
  status text NOT NULL CHECK (status IN ('matched', 'unknown', 'different', 'repeated', 'accepted', 'set_aside')),
  order_id uuid,
  expected bigint,
  note text NOT NULL DEFAULT '',
  resolved_by uuid,
  resolved_at timestamptz(3),
  PRIMARY KEY (shop_id, id),
  FOREIGN KEY (shop_id, remittance_id) REFERENCES remittance (shop_id, id),
  FOREIGN KEY (shop_id, order_id) REFERENCES "order" (shop_id, id)
);
CREATE INDEX remittance_line_shop_id_status_idx ON remittance_line (shop_id, status);
CREATE INDEX remittance_line_shop_id_remittance_id_idx ON remittance_line (shop_id, remittance_id);
CREATE INDEX remittance_line_shop_id_order_id_idx ON remittance_line (shop_id, order_id);

CREATE TABLE market_file (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  source text NOT NULL,
  file_name text NOT NULL,
  file_hash text NOT NULL UNIQUE,
  received_on date NOT NULL,
  uploaded_by uuid,
  at timestamptz(3) NOT NULL
);

CREATE TABLE market_line (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  file_id uuid NOT NULL REFERENCES market_file (id),
  row_number integer NOT NULL,
  tracking text NOT NULL DEFAULT '',
  reference text NOT NULL,
  gross bigint NOT NULL,
  fee bigint NOT NULL,
  occurred_on date,
  status text NOT NULL CHECK (status IN ('matched', 'unknown', 'different', 'repeated', 'set_aside')),
  payment_id uuid REFERENCES payment (id),
  refund_id uuid,
  expected bigint,
  note text NOT NULL DEFAULT '',
  resolved_by uuid,
  resolved_at timestamptz(3)
);
CREATE INDEX market_line_file_id_idx ON market_line (file_id);
CREATE INDEX market_line_status_idx ON market_line (status);
-- A payment is settled once, and so is a refund.
CREATE UNIQUE INDEX market_line_payment_once ON market_line (payment_id) WHERE status = 'matched' AND refund_id IS NULL;
CREATE UNIQUE INDEX market_line_refund_once ON market_line (refund_id) WHERE status = 'matched';

CREATE TABLE payout_account (
  shop_id uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  id uuid NOT NULL DEFAULT uuidv7(),
  bank_code text NOT NULL,
  account_number text NOT NULL,
  account_name text NOT NULL,
  created_by uuid,
  created_at timestamptz(3) NOT NULL,
  PRIMARY KEY (shop_id, id)
);

CREATE TABLE payout_batch (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  code text NOT NULL UNIQUE,
  bank_code text NOT NULL,
  status text NOT NULL DEFAULT 'proposed' CHECK (status IN ('proposed', 'approved', 'paid', 'dropped')),
  proposed_by uuid NOT NULL,
  proposed_at timestamptz(3) NOT NULL,
  approved_by uuid CHECK (approved_by <> proposed_by),
  approved_at timestamptz(3),
  paid_by uuid,
  paid_at timestamptz(3),
  dropped_at timestamptz(3),
  CHECK (status NOT IN ('approved', 'paid') OR approved_by IS NOT NULL)
);

CREATE TABLE payout (
  shop_id uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  id uuid NOT NULL DEFAULT uuidv7(),
  batch_id uuid NOT NULL REFERENCES payout_batch (id),
  claim bigint NOT NULL,
  commission bigint NOT NULL,
  kept_for_tax bigint NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0 AND amount = claim - commission - kept_for_tax),
  bank_code text NOT NULL,
  account_number text NOT NULL,
  account_name text NOT NULL,
  content text NOT NULL,
  status text NOT NULL DEFAULT 'proposed' CHECK (status IN ('proposed', 'approved', 'paid', 'dropped', 'reversed')),
  created_at timestamptz(3) NOT NULL,
  paid_at timestamptz(3),
  reversed_at timestamptz(3),
  reversed_by uuid,
  reversal_reason text,
  PRIMARY KEY (shop_id, id)
);
CREATE INDEX payout_batch_id_idx ON payout (batch_id);
-- One shop waits for one payout at a time, so two batches never pay the same claim.
CREATE UNIQUE INDEX payout_one_open ON payout (shop_id) WHERE status IN ('proposed', 'approved');

CREATE TABLE statement (
  shop_id uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  id uuid NOT NULL DEFAULT uuidv7(),
  month date NOT NULL CHECK (extract(day FROM month) = 1),
  number integer NOT NULL,
  drawn_at timestamptz(3) NOT NULL,
  PRIMARY KEY (shop_id, id)
);
CREATE UNIQUE INDEX statement_shop_id_month_key ON statement (shop_id, month);

CREATE TABLE statement_line (
  shop_id uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  statement_id uuid NOT NULL,
  account text NOT NULL,
  opening bigint NOT NULL,
  debit bigint NOT NULL CHECK (debit >= 0),
  credit bigint NOT NULL CHECK (credit >= 0),
  closing bigint NOT NULL CHECK (closing = opening + debit - credit),
  PRIMARY KEY (shop_id, statement_id, account),
  FOREIGN KEY (shop_id, statement_id) REFERENCES statement (shop_id, id)
);

CREATE TABLE tax_filing (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  month date NOT NULL UNIQUE,
  reference text NOT NULL,
  filed_by uuid NOT NULL,
  filed_at timestamptz(3) NOT NULL
);

CREATE TABLE tax_filing_line (
  shop_id uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  filing_id uuid NOT NULL REFERENCES tax_filing (id),
  month date NOT NULL,
  base bigint NOT NULL,
  vat bigint NOT NULL,
  pit bigint NOT NULL,
  tax_code text,
  PRIMARY KEY (shop_id, filing_id)
);
CREATE INDEX tax_filing_line_filing_id_idx ON tax_filing_line (filing_id);

CREATE TABLE member_rule (
  shop_id uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  id uuid NOT NULL DEFAULT uuidv7(),
  valid_from date NOT NULL,
  fund_bps integer NOT NULL CHECK (fund_bps BETWEEN 0 AND 10000),
  packaging_per_piece bigint NOT NULL CHECK (packaging_per_piece >= 0),
  grade_a_bps integer NOT NULL CHECK (grade_a_bps BETWEEN 1 AND 100000),
  grade_b_bps integer NOT NULL CHECK (grade_b_bps BETWEEN 1 AND 100000),
  grade_c_bps integer NOT NULL CHECK (grade_c_bps BETWEEN 1 AND 100000),
  created_by uuid,
  created_at timestamptz(3) NOT NULL,
  PRIMARY KEY (shop_id, id)
);
CREATE UNIQUE INDEX member_rule_shop_id_valid_from_key ON member_rule (shop_id, valid_from);

CREATE TABLE lot_grade (
  shop_id uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  lot_id uuid NOT NULL,
  grade text NOT NULL CHECK (grade IN ('A', 'B', 'C')),
  graded_by uuid,
  graded_at timestamptz(3) NOT NULL,
  PRIMARY KEY (shop_id, lot_id),
  FOREIGN KEY (shop_id, lot_id) REFERENCES lot (shop_id, id)
);

CREATE TABLE member_settlement (
  shop_id uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  id uuid NOT NULL DEFAULT uuidv7(),
  number integer NOT NULL,
  until_day date NOT NULL,
  revenue bigint NOT NULL,
  fees bigint NOT NULL,
  packaging bigint NOT NULL,
  fund bigint NOT NULL,
  own_share bigint NOT NULL,
  shared bigint NOT NULL,
  fund_bps integer NOT NULL,
  status text NOT NULL DEFAULT 'posted' CHECK (status IN ('posted', 'paid', 'reversed')),
  created_by uuid,
  created_at timestamptz(3) NOT NULL,
  paid_at timestamptz(3),
  paid_by uuid,
  paid_from text CHECK (paid_from IN ('bank', 'cash')),
  reversed_at timestamptz(3),
  reversed_by uuid,
  reason text,
  PRIMARY KEY (shop_id, id),
  CHECK (revenue = fees + packaging + fund + own_share + shared)
);
CREATE UNIQUE INDEX member_settlement_shop_id_number_key ON member_settlement (shop_id, number);

CREATE TABLE member_settlement_line (
  shop_id uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  settlement_id uuid NOT NULL,
  household_id uuid NOT NULL,
  name text NOT NULL,
  weight numeric(18, 3) NOT NULL,
  revenue bigint NOT NULL,
  deducted bigint NOT NULL,
  amount bigint NOT NULL CHECK (amount = revenue - deducted),
  PRIMARY KEY (shop_id, settlement_id, household_id),
  FOREIGN KEY (shop_id, settlement_id) REFERENCES member_settlement (shop_id, id),
  FOREIGN KEY (shop_id, household_id) REFERENCES household (shop_id, id)
);

CREATE TABLE member_settlement_order (
  shop_id uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  settlement_id uuid NOT NULL,
  order_line_id uuid NOT NULL,
  order_id uuid NOT NULL,
  pieces integer NOT NULL,
  revenue bigint NOT NULL,
  fees bigint NOT NULL,
  PRIMARY KEY (shop_id, settlement_id, order_line_id),
  FOREIGN KEY (shop_id, settlement_id) REFERENCES member_settlement (shop_id, id),
  FOREIGN KEY (shop_id, order_line_id) REFERENCES order_line (shop_id, id)
);
CREATE INDEX member_settlement_order_line ON member_settlement_order (shop_id, order_line_id);

-- Money is looked up by order: what is still to come for each of them.
CREATE INDEX ledger_transaction_order ON ledger_transaction (shop_id, order_id);
CREATE INDEX ledger_transaction_at ON ledger_transaction (shop_id, at, id);

ALTER TABLE household
  ADD COLUMN phone text,
  ADD COLUMN bank_account text,
  ADD COLUMN left_at timestamptz(3);

SELECT guard_shop_table(name) FROM unnest(ARRAY[
  'order_charge', 'remittance', 'remittance_line', 'payout_account', 'payout', 'statement', 'statement_line',
  'tax_filing_line', 'member_rule', 'lot_grade', 'member_settlement', 'member_settlement_line',
  'member_settlement_order']) AS name;

-- The market's word on a shop's money: the shop reads it and cannot write it.
REVOKE INSERT, UPDATE, DELETE ON order_charge, payout, statement, statement_line, tax_filing_line FROM nieu_shop;

SELECT make_append_only(name) FROM unnest(ARRAY[
  'order_charge', 'remittance', 'payout_account', 'statement', 'statement_line', 'tax_filing', 'tax_filing_line',
  'member_settlement_line', 'member_settlement_order']) AS name;

-- The operators' own tables.
DO $operators$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['commission_rule', 'market_file', 'market_line', 'payout_batch', 'tax_filing'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I TO nieu_system USING (true) WITH CHECK (true)', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO nieu_system', name);
  END LOOP;
END
$operators$;
CREATE POLICY shop_reads ON commission_rule FOR SELECT TO nieu_shop
  USING (for_shop_id IS NULL OR for_shop_id = current_shop_id());
GRANT SELECT ON commission_rule TO nieu_shop;
