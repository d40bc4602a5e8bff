-- What a shop promises, where it lives on the web, what it is told, whom it tells, and how it looks back.

-- The shop's promises in its own words; whoever may see the shop may read them.
CREATE TABLE shop_policy (
  shop_id    uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  kind       text NOT NULL CHECK (kind IN ('returns', 'delivery', 'privacy', 'terms')),
  body       text NOT NULL CHECK (btrim(body) <> ''),
  updated_at timestamptz(3) NOT NULL,
  PRIMARY KEY (shop_id, kind)
);
SELECT guard_shop_table('shop_policy');
CREATE POLICY open_shops ON shop_policy FOR SELECT TO nieu_market, nieu_checkout
  USING (EXISTS (SELECT FROM shop s WHERE s.id = shop_policy.shop_id));
GRANT SELECT ON shop_policy TO nieu_market, nieu_checkout;

-- A host that a shop says is its own. It becomes a row of shop_domain when its DNS says so too, and only the system
-- writes that row: a claim keeps nobody else from the host.
CREATE TABLE domain_claim (
  shop_id    uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  host       text NOT NULL CHECK (host = lower(host)),
  token      text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  checked_at timestamptz(3),
  outcome    text CHECK (outcome IN ('proven', 'missing', 'wrong', 'unreachable')),
  PRIMARY KEY (shop_id, host)
);
SELECT guard_shop_table('domain_claim');
REVOKE INSERT, UPDATE ON shop_domain FROM nieu_shop;

-- What the people of a shop are told: ids and figures, never personal data.
CREATE TABLE notification (
  shop_id    uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  id         uuid NOT NULL DEFAULT uuidv7(),
  kind       text NOT NULL,
  topic      text NOT NULL,
  facts      jsonb NOT NULL DEFAULT '{}',
  about_id   uuid,
  once_key   text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  PRIMARY KEY (shop_id, id),
  UNIQUE (shop_id, once_key)
);
SELECT guard_shop_table('notification');
CREATE INDEX notification_newest ON notification (shop_id, created_at DESC, id DESC);

CREATE TABLE notification_reader (
  shop_id    uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  account_id uuid NOT NULL,
  read_until timestamptz(3) NOT NULL,
  PRIMARY KEY (shop_id, account_id),
  FOREIGN KEY (shop_id, account_id) REFERENCES shop_member (shop_id, account_id) ON DELETE CASCADE
);
SELECT guard_shop_table('notification_reader');

CREATE TABLE notification_choice (
  shop_id    uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  account_id uuid NOT NULL,
  topic      text NOT NULL,
  is_shown   boolean NOT NULL,
  is_mailed  boolean NOT NULL,
  PRIMARY KEY (shop_id, account_id, topic),
  FOREIGN KEY (shop_id, account_id) REFERENCES shop_member (shop_id, account_id) ON DELETE CASCADE
);
SELECT guard_shop_table('notification_choice');

-- Whom a shop tells: its own programs, by signed HTTP requests.
CREATE TABLE webhook (
  shop_id          uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  id               uuid NOT NULL DEFAULT uuidv7(),
  url              text NOT NULL,
  topics           text[] NOT NULL CHECK (cardinality(topics) > 0),
  secret_encrypted bytea NOT NULL,
  key_id           text NOT NULL,
  paused_because   text CHECK (paused_because IN ('by-hand', 'failing')),
  created_at       timestamptz(3) NOT NULL,
  PRIMARY KEY (shop_id, id)
);
SELECT guard_shop_table('webhook');

CREATE TABLE webhook_delivery (
  shop_id         uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  id              uuid NOT NULL DEFAULT uuidv7(),
  webhook_id      uuid NOT NULL,
  event_seq       bigint NOT NULL,
  topic           text NOT NULL,
  body            text NOT NULL,
  status          text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'delivered', 'failed')),
  attempts        integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz(3),
  created_at      timestamptz(3) NOT NULL,
  delivered_at    timestamptz(3),
  PRIMARY KEY (shop_id, id),
  UNIQUE (shop_id, webhook_id, event_seq),
  FOREIGN KEY (shop_id, webhook_id) REFERENCES webhook (shop_id, id) ON DELETE CASCADE,
  CHECK ((status = 'waiting') = (next_attempt_at IS NOT NULL)),
  CHECK ((status = 'delivered') = (delivered_at IS NOT NULL))
);
SELECT guard_shop_table('webhook_delivery');
CREATE INDEX webhook_delivery_old ON webhook_delivery (created_at);

CREATE TABLE webhook_attempt (
  shop_id     uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  delivery_id uuid NOT NULL,
  number      integer NOT NULL,
  at          timestamptz(3) NOT NULL,
  status_code integer,
  problem     text,
  answer      text NOT NULL DEFAULT '',
  duration_ms integer NOT NULL,
  PRIMARY KEY (shop_id, delivery_id, number),
  FOREIGN KEY (shop_id, delivery_id) REFERENCES webhook_delivery (shop_id, id) ON DELETE CASCADE
);
SELECT guard_shop_table('webhook_attempt');
REVOKE UPDATE, DELETE ON webhook_attempt FROM nieu_shop, nieu_system;

-- Reports count an order on the day it was confirmed.
CREATE INDEX order_shop_id_confirmed_at_idx ON "order" (shop_id, confirmed_at);

-- Proofs sent by letter: a forgotten password, an address to confirm. Global, reached by the identity door alone.
CREATE TABLE account_proof (
  id         uuid NOT NULL PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  purpose    text NOT NULL CHECK (purpose IN ('reset-password', 'confirm-email')),
  email      text NOT NULL,
  token_hash text NOT NULL UNIQUE,
  created_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  used_at    timestamptz(3)
);
CREATE INDEX account_proof_account ON account_proof (account_id, purpose, created_at);
GRANT SELECT, INSERT, UPDATE ON account_proof TO nieu_identity;
GRANT SELECT, INSERT, UPDATE, DELETE ON account_proof TO nieu_system;
ALTER TABLE account ADD COLUMN email_confirmed_at timestamptz(3);
