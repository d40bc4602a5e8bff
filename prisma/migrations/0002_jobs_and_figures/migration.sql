-- Jobs that end, consumers that can be watched, and figures a shop and its province can both be shown.

-- The queue's own role: it reaches the schema bullmq and nothing else (jobs/prepare-queue.server.ts grants it).
DO $roles$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'nieu_jobs') THEN
    CREATE ROLE nieu_jobs NOLOGIN NOINHERIT NOSUPERUSER NOBYPASSRLS;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  -- Another database of the cluster is migrated at the same instant and made it.
  NULL;
END
$roles$;
GRANT nieu_jobs TO nieu_app WITH INHERIT FALSE, SET TRUE;

-- A job's life is its outbox row: asked for, enqueued, then done, or failed until an operator retries or discards it.
ALTER TABLE outbox
  ADD COLUMN done_at timestamptz(3),
  ADD COLUMN failed_at timestamptz(3),
  ADD COLUMN attempts integer NOT NULL DEFAULT 0,
  ADD COLUMN error text,
  ADD COLUMN discarded_at timestamptz(3),
  ADD CONSTRAINT outbox_ends_once CHECK (num_nonnulls(done_at, failed_at) <= 1 AND (discarded_at IS NULL OR failed_at IS NOT NULL));
CREATE INDEX outbox_unfinished ON outbox (enqueued_at)
  WHERE enqueued_at IS NOT NULL AND done_at IS NULL AND failed_at IS NULL;
CREATE INDEX outbox_failed ON outbox (failed_at) WHERE failed_at IS NOT NULL AND discarded_at IS NULL;

-- A consumer that cannot go on says why; its updated_at is when it last had read everything.
ALTER TABLE consumer_cursor
  ADD COLUMN failed_at timestamptz(3),
  ADD COLUMN error text;
GRANT SELECT ON consumer_cursor TO nieu_province;

-- What operators did, for ever.
CREATE TABLE operator_action (
  id uuid NOT NULL DEFAULT uuidv7() PRIMARY KEY,
  account_id uuid NOT NULL,
  action text NOT NULL,
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  detail jsonb NOT NULL DEFAULT '{}',
  at timestamptz(3) NOT NULL
);
ALTER TABLE operator_action ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY system_all ON operator_action TO nieu_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON operator_action TO nieu_system;
SELECT make_append_only('operator_action');

-- An event keeps where its shop was and of what kind at that moment, so that counting it later gives the same figure
-- even when the shop has moved. The owner of the database may read what it needs to say so.
ALTER TABLE domain_event ADD COLUMN sector text, ADD COLUMN size_class text;
CREATE POLICY owner_reads ON shop FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION place_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  at_shop shop%ROWTYPE;
BEGIN
  IF NEW.shop_id IS NULL THEN
    RETURN NEW;
  END IF;
  SELECT * INTO at_shop FROM shop WHERE id = NEW.shop_id;
  NEW.province_code := COALESCE(NEW.province_code, at_shop.province_code);
  NEW.commune_code := COALESCE(NEW.commune_code, at_shop.commune_code);
  NEW.sector := COALESCE(NEW.sector, at_shop.sector);
  NEW.size_class := COALESCE(NEW.size_class, at_shop.size_class);
  RETURN NEW;
END
$$;
CREATE TRIGGER place BEFORE INSERT ON domain_event FOR EACH ROW EXECUTE FUNCTION place_event();
-- What the log says of one order.
CREATE INDEX domain_event_of_order ON domain_event ((payload->>'orderId'), xact_id, seq)
  WHERE type IN ('order.confirmed', 'order.cancelled', 'invoice.issued');

-- The same measures by shop: the shop sees its own, the province those of the shops it admitted (they agreed).
CREATE TABLE rollup_shop_day (
  shop_id uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  day date NOT NULL,
  measure text NOT NULL,
  value bigint NOT NULL,
  PRIMARY KEY (shop_id, day, measure)
);
SELECT guard_shop_table('rollup_shop_day');
REVOKE INSERT, UPDATE, DELETE ON rollup_shop_day FROM nieu_shop;
CREATE POLICY admitted_shops ON rollup_shop_day FOR SELECT TO nieu_province
  USING (EXISTS (SELECT FROM trial t WHERE t.shop_id = rollup_shop_day.shop_id AND t.province_code = current_province()));
GRANT SELECT ON rollup_shop_day TO nieu_province;

-- How many shops stand behind a figure without having agreed to be seen one by one: a number, never who.
CREATE POLICY owner_reads ON trial FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION shops_outside_programme()
RETURNS TABLE (commune_code text, sector text, size_class text, shops integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.commune_code::text, s.sector, s.size_class, count(*)::integer
  FROM shop s
  WHERE s.province_code = current_province()
    AND NOT EXISTS (SELECT FROM trial t WHERE t.shop_id = s.id AND t.province_code = s.province_code)
  GROUP BY 1, 2, 3
$$;
REVOKE ALL ON FUNCTION shops_outside_programme() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION shops_outside_programme() TO nieu_province;

-- A shop asks; it never admits itself.
CREATE POLICY shop_only_asks ON application AS RESTRICTIVE TO nieu_shop
  USING (true) WITH CHECK (status = 'submitted' AND decided_by IS NULL);
REVOKE DELETE ON application FROM nieu_shop;
REVOKE INSERT, UPDATE, DELETE ON trial FROM nieu_shop;
