-- After the sale: finding an order again, returns with their trail, reviews, messages.

-- Who cancelled: 'shop' or 'shopper'. Null in rows from before.
ALTER TABLE "order" ADD COLUMN cancelled_by text CHECK (cancelled_by IN ('shop', 'shopper'));

-- Whoever knows an order's code and telephone number gets a pass to that one group of orders.
CREATE TABLE order_pass (
  token_hash     char(64) NOT NULL PRIMARY KEY,
  order_group_id uuid NOT NULL REFERENCES order_group (id) ON DELETE CASCADE,
  created_at     timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  expires_at     timestamptz(3) NOT NULL
);
CREATE INDEX order_pass_expires_at_idx ON order_pass (expires_at);
CREATE TABLE order_look_up (
  id           uuid NOT NULL DEFAULT uuidv7() PRIMARY KEY,
  code_hash    char(64) NOT NULL,
  address_hash char(64) NOT NULL,
  succeeded    boolean NOT NULL,
  at           timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX order_look_up_code_hash_at_idx ON order_look_up (code_hash, at);
CREATE INDEX order_look_up_address_hash_at_idx ON order_look_up (address_hash, at);

CREATE FUNCTION current_order_pass() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT NULLIF(current_setting('app.order_pass', true), '') $$;
DO $pass$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['order_pass', 'order_look_up'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I TO nieu_system USING (true) WITH CHECK (true)', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO nieu_system', name);
  END LOOP;
END
$pass$;
CREATE POLICY own_pass ON order_pass FOR SELECT TO nieu_market
  USING (token_hash = current_order_pass() AND expires_at > now());
GRANT SELECT ON order_pass TO nieu_market;
CREATE POLICY by_pass ON order_group FOR SELECT TO nieu_market
  USING (EXISTS (SELECT FROM order_pass p WHERE p.order_group_id = order_group.id));
CREATE POLICY by_pass ON "order" FOR SELECT TO nieu_market
  USING (EXISTS (SELECT FROM order_pass p WHERE p.order_group_id = "order".order_group_id));
CREATE POLICY by_pass ON checkout FOR SELECT TO nieu_market
  USING (EXISTS (SELECT FROM order_group g WHERE g.checkout_id = checkout.id));

-- Returns.
CREATE TABLE order_return (
  shop_id       uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  id            uuid NOT NULL DEFAULT uuidv7(),
  order_id      uuid NOT NULL,
  status        text NOT NULL DEFAULT 'requested'
    CHECK (status IN ('requested', 'approved', 'refused', 'disputed', 'refunded', 'closed')),
  reason        text NOT NULL,
  note          text NOT NULL DEFAULT '',
  needs_goods   boolean,
  answer        text NOT NULL DEFAULT '',
  dispute_note  text NOT NULL DEFAULT '',
  decision      text CHECK (decision IN ('shopper', 'shop')),
  decision_note text NOT NULL DEFAULT '',
  refund_id     uuid,
  requested_at  timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  answer_due_at timestamptz(3) NOT NULL,
  answered_at   timestamptz(3),
  disputed_at   timestamptz(3),
  ended_at      timestamptz(3),
  PRIMARY KEY (shop_id, id),
  FOREIGN KEY (shop_id, order_id) REFERENCES "order" (shop_id, id),
  FOREIGN KEY (shop_id, refund_id) REFERENCES refund (shop_id, id),
  -- Only a refunded one has a refund, and an end has its time.
  CHECK (refund_id IS NULL OR status = 'refunded'),
  CHECK ((status IN ('refunded', 'closed')) = (ended_at IS NOT NULL))
);
SELECT guard_shop_table('order_return');
CREATE INDEX order_return_shop_id_order_id_idx ON order_return (shop_id, order_id);
CREATE INDEX order_return_shop_id_status_requested_at_idx ON order_return (shop_id, status, requested_at);
CREATE INDEX order_return_disputed ON order_return (disputed_at) WHERE status = 'disputed';

CREATE TABLE order_return_line (
  shop_id       uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  return_id     uuid NOT NULL,
  order_line_id uuid NOT NULL,
  quantity      integer NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (shop_id, return_id, order_line_id),
  FOREIGN KEY (shop_id, return_id) REFERENCES order_return (shop_id, id) ON DELETE CASCADE,
  FOREIGN KEY (shop_id, order_line_id) REFERENCES order_line (shop_id, id)
);
SELECT guard_shop_table('order_return_line');
CREATE INDEX order_return_line_shop_id_order_line_id_idx ON order_return_line (shop_id, order_line_id);

CREATE TABLE order_return_step (
  shop_id          uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  id               uuid NOT NULL DEFAULT uuidv7(),
  return_id        uuid NOT NULL,
  step             text NOT NULL,
  done_by          text NOT NULL CHECK (done_by IN ('shopper', 'shop', 'operator')),
  actor_account_id uuid,
  at               timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (shop_id, id),
  FOREIGN KEY (shop_id, return_id) REFERENCES order_return (shop_id, id)
);
SELECT guard_shop_table('order_return_step');
SELECT make_append_only('order_return_step');
CREATE INDEX order_return_step_shop_id_return_id_idx ON order_return_step (shop_id, return_id);

-- Reviews: one a product and order, one a shop and order.
CREATE TABLE review (
  shop_id       uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  id            uuid NOT NULL DEFAULT uuidv7(),
  order_id      uuid NOT NULL,
  product_id    uuid,
  rating        integer NOT NULL CHECK (rating BETWEEN 1 AND 5),
  body          text NOT NULL DEFAULT '',
  author_name   text NOT NULL,
  status        text NOT NULL CHECK (status IN ('published', 'waiting', 'hidden')),
  status_reason text NOT NULL DEFAULT '',
  reported_at   timestamptz(3),
  moderated_by  uuid,
  moderated_at  timestamptz(3),
  answer        text NOT NULL DEFAULT '',
  answered_by   uuid,
  answered_at   timestamptz(3),
  written_at    timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  changed_at    timestamptz(3),
  PRIMARY KEY (shop_id, id),
  FOREIGN KEY (shop_id, order_id) REFERENCES "order" (shop_id, id),
  FOREIGN KEY (shop_id, product_id) REFERENCES product (shop_id, id),
  CHECK ((answer <> '') = (answered_at IS NOT NULL))
);
SELECT guard_shop_table('review');
CREATE UNIQUE INDEX review_once ON review (shop_id, order_id, product_id) NULLS NOT DISTINCT;
CREATE INDEX review_shop_id_product_id_status_written_at_idx ON review (shop_id, product_id, status, written_at);
CREATE INDEX review_to_look_at ON review (written_at) WHERE status = 'waiting' OR reported_at IS NOT NULL;

CREATE TABLE aftersale_photo (
  shop_id      uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  id           uuid NOT NULL DEFAULT uuidv7(),
  return_id    uuid,
  review_id    uuid,
  storage_key  text NOT NULL,
  content_type text NOT NULL,
  width        integer NOT NULL,
  height       integer NOT NULL,
  byte_size    integer NOT NULL,
  sha256       char(64) NOT NULL,
  position     integer NOT NULL,
  created_at   timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (shop_id, id),
  FOREIGN KEY (shop_id, return_id) REFERENCES order_return (shop_id, id) ON DELETE CASCADE,
  FOREIGN KEY (shop_id, review_id) REFERENCES review (shop_id, id) ON DELETE CASCADE,
  CHECK (num_nonnulls(return_id, review_id) = 1)
);
SELECT guard_shop_table('aftersale_photo');
CREATE INDEX aftersale_photo_shop_id_return_id_idx ON aftersale_photo (shop_id, return_id);
CREATE INDEX aftersale_photo_shop_id_review_id_idx ON aftersale_photo (shop_id, review_id);

-- Messages: one thread an order, and one a shopper's account and shop without an order.
CREATE TABLE message_thread (
  shop_id         uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  id              uuid NOT NULL DEFAULT uuidv7(),
  order_id        uuid,
  account_id      uuid,
  shopper_name    text NOT NULL,
  created_at      timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  last_at         timestamptz(3) NOT NULL,
  last_by         text NOT NULL CHECK (last_by IN ('shopper', 'shop')),
  shop_read_at    timestamptz(3),
  shopper_read_at timestamptz(3),
  PRIMARY KEY (shop_id, id),
  FOREIGN KEY (shop_id, order_id) REFERENCES "order" (shop_id, id),
  CHECK (order_id IS NOT NULL OR account_id IS NOT NULL)
);
SELECT guard_shop_table('message_thread');
CREATE UNIQUE INDEX message_thread_of_order ON message_thread (shop_id, order_id) WHERE order_id IS NOT NULL;
CREATE UNIQUE INDEX message_thread_of_account ON message_thread (shop_id, account_id) WHERE order_id IS NULL;
CREATE INDEX message_thread_shop_id_last_at_idx ON message_thread (shop_id, last_at);
CREATE INDEX message_thread_account_id_idx ON message_thread (account_id);

CREATE TABLE message (
  shop_id           uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  id                uuid NOT NULL DEFAULT uuidv7(),
  thread_id         uuid NOT NULL,
  sent_by           text NOT NULL CHECK (sent_by IN ('shopper', 'shop')),
  author_account_id uuid,
  body              text NOT NULL CHECK (body <> ''),
  request_key       text NOT NULL,
  at                timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (shop_id, id),
  FOREIGN KEY (shop_id, thread_id) REFERENCES message_thread (shop_id, id) ON DELETE CASCADE
);
SELECT guard_shop_table('message');
CREATE UNIQUE INDEX message_shop_id_thread_id_request_key_key ON message (shop_id, thread_id, request_key);
CREATE INDEX message_shop_id_thread_id_at_idx ON message (shop_id, thread_id, at);
-- What was said stays said; only the sweep takes whole threads away.
REVOKE UPDATE, DELETE ON message FROM nieu_shop;

-- The market's role reads: a shopper their own, everybody what is published. Its writes go through the shop's door
-- after this one has found the order (docs/decisions/0120).
CREATE POLICY own_orders ON order_return FOR SELECT TO nieu_market
  USING (EXISTS (SELECT FROM "order" o WHERE o.shop_id = order_return.shop_id AND o.id = order_return.order_id));
CREATE POLICY own_orders ON order_return_line FOR SELECT TO nieu_market
  USING (EXISTS (SELECT FROM order_return r WHERE r.shop_id = order_return_line.shop_id AND r.id = order_return_line.return_id));
CREATE POLICY own_orders ON order_return_step FOR SELECT TO nieu_market
  USING (EXISTS (SELECT FROM order_return r WHERE r.shop_id = order_return_step.shop_id AND r.id = order_return_step.return_id));
CREATE POLICY published ON review FOR SELECT TO nieu_market
  USING (status = 'published' AND EXISTS (SELECT FROM shop s WHERE s.id = review.shop_id));
CREATE POLICY own_orders ON review FOR SELECT TO nieu_market
  USING (EXISTS (SELECT FROM "order" o WHERE o.shop_id = review.shop_id AND o.id = review.order_id));
CREATE POLICY visible ON aftersale_photo FOR SELECT TO nieu_market
  USING (EXISTS (SELECT FROM review r WHERE r.shop_id = aftersale_photo.shop_id AND r.id = aftersale_photo.review_id)
      OR EXISTS (SELECT FROM order_return r WHERE r.shop_id = aftersale_photo.shop_id AND r.id = aftersale_photo.return_id));
CREATE POLICY own_threads ON message_thread FOR SELECT TO nieu_market
  USING (account_id = current_account_id()
      OR EXISTS (SELECT FROM "order" o WHERE o.shop_id = message_thread.shop_id AND o.id = message_thread.order_id));
CREATE POLICY own_threads ON message FOR SELECT TO nieu_market
  USING (EXISTS (SELECT FROM message_thread t WHERE t.shop_id = message.shop_id AND t.id = message.thread_id));
GRANT SELECT ON order_return, order_return_line, order_return_step, review, aftersale_photo, message_thread, message
  TO nieu_market;

-- The sweep looks for orders whose keeping is over, and for unpaid checkouts nobody needs any more.
CREATE INDEX order_account ON "order" (account_id, placed_at) WHERE account_id IS NOT NULL;
CREATE INDEX order_phone ON "order" (shop_id, phone);
