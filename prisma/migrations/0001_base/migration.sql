-- The base of the house: roles, scope functions, tables, keys, guards. Written once, never edited after it lands.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gin;
CREATE EXTENSION IF NOT EXISTS pg_stat_statements;

-- Roles. nieu_app is what the application logs in as: it owns nothing, inherits nothing and has no right on any
-- table; each door (app/db/doors.server.ts) switches to one of the others for one transaction.
DO $roles$
DECLARE
  door text;
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'nieu_app') THEN
    CREATE ROLE nieu_app LOGIN NOINHERIT NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
  FOREACH door IN ARRAY ARRAY['nieu_shop', 'nieu_market', 'nieu_checkout', 'nieu_province', 'nieu_identity', 'nieu_system'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = door) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT NOSUPERUSER NOBYPASSRLS', door);
    END IF;
    EXECUTE format('GRANT %I TO nieu_app WITH INHERIT FALSE, SET TRUE', door);
  END LOOP;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  -- Two databases of one cluster migrated at the same instant: roles belong to the cluster, the other one made them.
  NULL;
END
$roles$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO nieu_app, nieu_shop, nieu_market, nieu_checkout, nieu_province, nieu_identity, nieu_system;

-- The scope of the current transaction, set by the door. A setting reverts to '' after use, hence NULLIF.
CREATE FUNCTION current_shop_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT NULLIF(current_setting('app.shop_id', true), '')::uuid $$;
CREATE FUNCTION current_buyer_key() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT NULLIF(current_setting('app.buyer_key', true), '') $$;
CREATE FUNCTION current_account_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT NULLIF(current_setting('app.account_id', true), '')::uuid $$;
CREATE FUNCTION current_checkout_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT NULLIF(current_setting('app.checkout_id', true), '')::uuid $$;
CREATE FUNCTION current_province() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT NULLIF(current_setting('app.province', true), '') $$;
CREATE FUNCTION current_invoice_lookup() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT NULLIF(current_setting('app.invoice_lookup', true), '') $$;



-- CreateTable
CREATE TABLE "product" (
    "shop_id" UUID NOT NULL DEFAULT current_shop_id(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "handle" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "category" TEXT NOT NULL,
    "vat_class" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "published_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "product_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "product_option" (
    "shop_id" UUID NOT NULL DEFAULT current_shop_id(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "product_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "values" TEXT[],

    CONSTRAINT "product_option_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "variant" (
    "shop_id" UUID NOT NULL DEFAULT current_shop_id(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "product_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "option_values" TEXT[],
    "sku" TEXT,
    "gtin" CHAR(14),
    "price" BIGINT NOT NULL,
    "compare_at_price" BIGINT,
    "unit" TEXT NOT NULL,
    "net_content" TEXT,
    "weight_grams" INTEGER,
    "position" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "variant_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "media" (
    "shop_id" UUID NOT NULL DEFAULT current_shop_id(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "product_id" UUID,
    "storage_key" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "byte_size" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "alt" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "media_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "collection" (
    "shop_id" UUID NOT NULL DEFAULT current_shop_id(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "handle" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "collection_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "collection_product" (
    "shop_id" UUID NOT NULL DEFAULT current_shop_id(),
    "collection_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "collection_product_pkey" PRIMARY KEY ("shop_id","collection_id","product_id")
);

-- CreateTable
CREATE TABLE "certificate" (
    "shop_id" UUID NOT NULL DEFAULT current_shop_id(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "product_id" UUID,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "stars" INTEGER,
    "issuer" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "expires_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "certificate_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "listing" (
    "shop_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "handle" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "shop_slug" TEXT NOT NULL,
    "shop_name" TEXT NOT NULL,
    "province_code" CHAR(2) NOT NULL,
    "commune_code" CHAR(5) NOT NULL,
    "commune_name" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "min_price" BIGINT NOT NULL,
    "max_price" BIGINT NOT NULL,
    "compare_at_price" BIGINT,
    "variant_count" INTEGER NOT NULL,
    "first_variant_id" UUID NOT NULL,
    "unit" TEXT NOT NULL,
    "ocop_stars" INTEGER,
    "ocop_expires_on" DATE,
    "is_traced" BOOLEAN NOT NULL,
    "in_stock" BOOLEAN NOT NULL,
    "image_key" TEXT,
    "image_width" INTEGER,
    "image_height" INTEGER,
    "image_alt" TEXT,
    "sold_count" INTEGER NOT NULL DEFAULT 0,
    "search_text" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "listing_pkey" PRIMARY KEY ("shop_id","product_id")
);

-- CreateTable
CREATE TABLE "cart" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "buyer_key_hash" TEXT NOT NULL,
    "account_id" UUID,
    "origin_shop_id" UUID,
    "country_code" TEXT NOT NULL DEFAULT 'VN',
    "note" TEXT NOT NULL DEFAULT '',
    "attributes" JSONB NOT NULL DEFAULT '[]',
    "buyer" JSONB NOT NULL DEFAULT '{}',
    "status" TEXT NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cart_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cart_line" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "cart_id" UUID NOT NULL,
    "shop_id" UUID NOT NULL,
    "variant_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "attributes" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cart_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "checkout" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "cart_id" UUID NOT NULL,
    "buyer_key_hash" TEXT NOT NULL,
    "account_id" UUID,
    "origin_shop_id" UUID,
    "idempotency_key" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "email" TEXT,
    "province_code" CHAR(2) NOT NULL,
    "commune_code" CHAR(5) NOT NULL,
    "address_line" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "payment_method" TEXT NOT NULL,
    "total" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "checkout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_group" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "code" TEXT NOT NULL,
    "checkout_id" UUID NOT NULL,
    "buyer_key_hash" TEXT NOT NULL,
    "account_id" UUID,
    "total" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "order_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "checkout_id" UUID NOT NULL,
    "order_group_id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "account_shop_id" UUID,
    "reference" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "provider_transaction" TEXT,
    "failure_code" TEXT,
    "pay_url" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "last_queried_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gateway_message" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "provider" TEXT NOT NULL,
    "message_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "payment_id" UUID,
    "is_verified" BOOLEAN NOT NULL,
    "payload" JSONB NOT NULL,
    "outcome" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "gateway_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gateway_account" (
    "shop_id" UUID NOT NULL DEFAULT current_shop_id(),
    "provider" TEXT NOT NULL,
    "config_encrypted" BYTEA NOT NULL,
    "key_id" TEXT NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "gateway_account_pkey" PRIMARY KEY ("shop_id","provider")
);

-- CreateTable
CREATE TABLE "domain_event" (
    "seq" BIGSERIAL NOT NULL,
    "xact_id" BIGINT NOT NULL DEFAULT (pg_current_xact_id()::text)::bigint,
    "type" TEXT NOT NULL,
    "shop_id" UUID,
    "province_code" CHAR(2),
    "commune_code" CHAR(5),
    "subject_id" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "domain_event_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "job" TEXT NOT NULL,
    "shop_id" UUID,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "run_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "enqueued_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consumer_cursor" (
    "consumer" TEXT NOT NULL,
    "xact_id" BIGINT NOT NULL DEFAULT 0,
    "seq" BIGINT NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consumer_cursor_pkey" PRIMARY KEY ("consumer")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "email" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "phone" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'vi',
    "is_operator" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credential" (
    "account_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("account_id","kind")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "token_hash" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "email_hash" TEXT NOT NULL,
    "address_hash" TEXT NOT NULL,
    "succeeded" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "token_hash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "shop_id" UUID,
    "province_code" CHAR(2),
    "invited_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "account_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_log" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "actor_account_id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "access_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "province_member" (
    "province_code" CHAR(2) NOT NULL,
    "account_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "province_member_pkey" PRIMARY KEY ("province_code","account_id")
);

-- CreateTable
CREATE TABLE "location" (
    "shop_id" UUID NOT NULL DEFAULT current_shop_id(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "commune_code" CHAR(5) NOT NULL,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "location_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "lot" (
    "shop_id" UUID NOT NULL DEFAULT current_shop_id(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "variant_id" UUID,
    "material" TEXT,
    "unit" TEXT NOT NULL,
    "quantity_made" DECIMAL(18,3) NOT NULL,
    "produced_on" DATE NOT NULL,
    "expires_on" DATE,
    "household_id" UUID,
    "plot_id" UUID,
    "status" TEXT NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lot_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "stock_move" (
    "shop_id" UUID NOT NULL DEFAULT current_shop_id(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "lot_id" UUID NOT NULL,
    "location_id" UUID NOT NULL,
    "quantity" DECIMAL(18,3) NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT,
    "order_line_id" UUID,
    "trace_event_id" UUID,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stock_move_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "stock_level" (
    "shop_id" UUID NOT NULL DEFAULT current_shop_id(),
    "lot_id" UUID NOT NULL,
    "location_id" UUID NOT NULL,
    "variant_id" UUID,
    "on_hand" DECIMAL(18,3) NOT NULL DEFAULT 0,
    "held" DECIMAL(18,3) NOT NULL DEFAULT 0,

    CONSTRAINT "stock_level_pkey" PRIMARY KEY ("shop_id","lot_id","location_id")
);

-- CreateTable
CREATE TABLE "reservation" (
    "shop_id" UUID NOT NULL DEFAULT current_shop_id(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "checkout_id" UUID NOT NULL,
    "order_line_id" UUID NOT NULL,
    "variant_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "location_id" UUID NOT NULL,
    "quantity" DECIMAL(18,3) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'held',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "reservation_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "invoice_profile" (
    "shop_id" UUID NOT NULL DEFAULT current_shop_id(),
    "seller_name" TEXT NOT NULL,
    "tax_code" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "phone" TEXT,
    "email" TEXT,
    "bank_account" TEXT,
    "bank_name" TEXT,
    "form" CHAR(1) NOT NULL,
    "private_key_encrypted" BYTEA NOT NULL,
    "key_id" TEXT NOT NULL,
    "certificate_pem" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invoice_profile_pkey" PRIMARY KEY ("shop_id")
);

-- CreateTable
CREATE TABLE "invoice_series" (
    "shop_id" UUID NOT NULL DEFAULT current_shop_id(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "form" CHAR(1) NOT NULL,
    "symbol" CHAR(6) NOT NULL,
    "year" INTEGER NOT NULL,
    "next_number" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "invoice_series_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "invoice" (
    "shop_id" UUID NOT NULL DEFAULT current_shop_id(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "series_id" UUID NOT NULL,
    "form" CHAR(1) NOT NULL,
    "symbol" CHAR(6) NOT NULL,
    "number" INTEGER NOT NULL,
    "order_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'issued',
    "issue_date" DATE NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "buyer_name" TEXT NOT NULL,
    "buyer_tax_code" TEXT,
    "buyer_address" TEXT,
    "total_before_vat" BIGINT NOT NULL,
    "total_vat" BIGINT NOT NULL,
    "total" BIGINT NOT NULL,
    "amount_in_words" TEXT NOT NULL,
    "lookup_code" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invoice_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "invoice_document" (
    "shop_id" UUID NOT NULL DEFAULT current_shop_id(),
    "invoice_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invoice_document_pkey" PRIMARY KEY ("shop_id","invoice_id","kind")
);

-- CreateTable
CREATE TABLE "ledger_transaction" (
    "shop_id" UUID NOT NULL DEFAULT current_shop_id(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "kind" TEXT NOT NULL,
    "posting_key" TEXT NOT NULL,
    "order_id" UUID,
    "memo" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_transaction_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "shop_id" UUID NOT NULL DEFAULT current_shop_id(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "transaction_id" UUID NOT NULL,
    "account" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "indicator_set" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "legal_reference" TEXT NOT NULL,

    CONSTRAINT "indicator_set_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "set_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "formula" JSONB NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("set_id","code")
);

-- CreateTable
CREATE TABLE "rollup_day" (
    "province_code" CHAR(2) NOT NULL,
    "commune_code" CHAR(5) NOT NULL,
    "day" DATE NOT NULL,
    "sector" TEXT NOT NULL,
    "size_class" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "value" BIGINT NOT NULL,

    CONSTRAINT "rollup_day_pkey" PRIMARY KEY ("province_code","commune_code","day","sector","size_class","measure")
);

-- CreateTable
CREATE TABLE "order" (
    "shop_id" UUID NOT NULL DEFAULT current_shop_id(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "code" TEXT NOT NULL,
    "order_group_id" UUID NOT NULL,
    "checkout_id" UUID NOT NULL,
    "buyer_key_hash" TEXT NOT NULL,
    "account_id" UUID,
    "channel" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "payment_method" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "email" TEXT,
    "province_code" CHAR(2) NOT NULL,
    "commune_code" CHAR(5) NOT NULL,
    "address_line" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "delivery_code" TEXT NOT NULL,
    "delivery_name" TEXT NOT NULL,
    "subtotal" BIGINT NOT NULL,
    "delivery_fee" BIGINT NOT NULL,
    "discount" BIGINT NOT NULL DEFAULT 0,
    "total" BIGINT NOT NULL,
    "refunded_total" BIGINT NOT NULL DEFAULT 0,
    "shop_province_code" CHAR(2) NOT NULL,
    "shop_commune_code" CHAR(5) NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "paid_at" TIMESTAMPTZ(3),
    "handed_over_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "cancel_note" TEXT,

    CONSTRAINT "order_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "order_line" (
    "shop_id" UUID NOT NULL DEFAULT current_shop_id(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "order_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "variant_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "variant_title" TEXT NOT NULL,
    "sku" TEXT,
    "unit" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "unit_price" BIGINT NOT NULL,
    "total" BIGINT NOT NULL,
    "vat_rate_code" TEXT NOT NULL,
    "vat_rate_bps" INTEGER NOT NULL,

    CONSTRAINT "order_line_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "order_line_lot" (
    "shop_id" UUID NOT NULL DEFAULT current_shop_id(),
    "order_line_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "location_id" UUID NOT NULL,
    "quantity" DECIMAL(18,3) NOT NULL,

    CONSTRAINT "order_line_lot_pkey" PRIMARY KEY ("shop_id","order_line_id","lot_id","location_id")
);

-- CreateTable
CREATE TABLE "delivery_method" (
    "shop_id" UUID NOT NULL DEFAULT current_shop_id(),
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "fee" BIGINT NOT NULL,
    "free_from_total" BIGINT,
    "province_code" CHAR(2),
    "days_min" INTEGER NOT NULL,
    "days_max" INTEGER NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 1,
    "is_active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "delivery_method_pkey" PRIMARY KEY ("shop_id","code")
);

-- CreateTable
CREATE TABLE "refund" (
    "shop_id" UUID NOT NULL DEFAULT current_shop_id(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "order_id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'due',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "refund_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "province" (
    "code" CHAR(2) NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "population" INTEGER NOT NULL,
    "search_text" TEXT NOT NULL,

    CONSTRAINT "province_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "commune" (
    "code" CHAR(5) NOT NULL,
    "province_code" CHAR(2) NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "population" INTEGER,
    "search_text" TEXT NOT NULL,

    CONSTRAINT "commune_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "commune_change" (
    "old_code" CHAR(5) NOT NULL,
    "new_code" CHAR(5) NOT NULL,
    "old_name" TEXT NOT NULL,
    "old_district" TEXT NOT NULL,
    "old_province" TEXT NOT NULL,
    "is_divided" BOOLEAN NOT NULL,
    "search_text" TEXT NOT NULL,

    CONSTRAINT "commune_change_pkey" PRIMARY KEY ("old_code","new_code")
);

-- CreateTable
CREATE TABLE "tax_rule" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "vat_class" TEXT NOT NULL,
    "rate_code" TEXT NOT NULL,
    "rate_bps" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "legal_reference" TEXT NOT NULL,

    CONSTRAINT "tax_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dated_rule" (
    "key" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "value" JSONB NOT NULL,
    "legal_reference" TEXT NOT NULL,

    CONSTRAINT "dated_rule_pkey" PRIMARY KEY ("key","valid_from")
);

-- CreateTable
CREATE TABLE "programme" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "province_code" CHAR(2) NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "trial_months" INTEGER NOT NULL,
    "legal_reference" TEXT NOT NULL,
    "opens_on" DATE NOT NULL,
    "closes_on" DATE,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application" (
    "shop_id" UUID NOT NULL DEFAULT current_shop_id(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "programme_id" UUID NOT NULL,
    "province_code" CHAR(2) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'submitted',
    "motivation" TEXT NOT NULL DEFAULT '',
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" UUID,
    "decision_note" TEXT,

    CONSTRAINT "application_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "trial" (
    "shop_id" UUID NOT NULL DEFAULT current_shop_id(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "programme_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "province_code" CHAR(2) NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "trial_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "shop" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "legal_form" TEXT NOT NULL,
    "tax_code" TEXT,
    "province_code" CHAR(2) NOT NULL,
    "commune_code" CHAR(5) NOT NULL,
    "address_line" TEXT NOT NULL,
    "phone" TEXT,
    "email" TEXT,
    "tagline" TEXT NOT NULL DEFAULT '',
    "story" TEXT NOT NULL DEFAULT '',
    "accent_color" TEXT NOT NULL DEFAULT '#8F3F20',
    "sign_media_id" UUID,
    "size_class" TEXT NOT NULL DEFAULT 'micro',
    "sector" TEXT NOT NULL DEFAULT 'agriculture',
    "status" TEXT NOT NULL DEFAULT 'active',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "shop_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shop_domain" (
    "host" TEXT NOT NULL,
    "shop_id" UUID NOT NULL,
    "is_primary" BOOLEAN NOT NULL DEFAULT false,
    "verified_at" TIMESTAMPTZ(3),

    CONSTRAINT "shop_domain_pkey" PRIMARY KEY ("host")
);

-- CreateTable
CREATE TABLE "shop_member" (
    "shop_id" UUID NOT NULL DEFAULT current_shop_id(),
    "account_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "shop_member_pkey" PRIMARY KEY ("shop_id","account_id")
);

-- CreateTable
CREATE TABLE "household" (
    "shop_id" UUID NOT NULL DEFAULT current_shop_id(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "commune_code" CHAR(5) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "household_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "audit_log" (
    "shop_id" UUID NOT NULL DEFAULT current_shop_id(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "actor_account_id" UUID,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_log_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "plot" (
    "shop_id" UUID NOT NULL DEFAULT current_shop_id(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "household_id" UUID,
    "commune_code" CHAR(5) NOT NULL,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "area_m2" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plot_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "trace_event" (
    "shop_id" UUID NOT NULL DEFAULT current_shop_id(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "event_type" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "biz_step" TEXT NOT NULL,
    "event_time" TIMESTAMPTZ(3) NOT NULL,
    "record_time" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "plot_id" UUID,
    "location_id" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "media_ids" UUID[],
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL DEFAULT '',
    "body" JSONB NOT NULL,
    "event_hash" TEXT NOT NULL,
    "client_key" TEXT,

    CONSTRAINT "trace_event_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "trace_event_lot" (
    "shop_id" UUID NOT NULL DEFAULT current_shop_id(),
    "event_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "quantity" DECIMAL(18,3),
    "unit" TEXT,

    CONSTRAINT "trace_event_lot_pkey" PRIMARY KEY ("shop_id","event_id","lot_id","role")
);

-- CreateTable
CREATE TABLE "lot_edge" (
    "shop_id" UUID NOT NULL DEFAULT current_shop_id(),
    "input_lot_id" UUID NOT NULL,
    "output_lot_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "quantity" DECIMAL(18,3) NOT NULL,
    "unit" TEXT NOT NULL,

    CONSTRAINT "lot_edge_pkey" PRIMARY KEY ("shop_id","input_lot_id","output_lot_id","event_id")
);

-- CreateTable
CREATE TABLE "scan" (
    "shop_id" UUID NOT NULL DEFAULT current_shop_id(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "lot_id" UUID,
    "gtin" CHAR(14) NOT NULL,
    "source" TEXT NOT NULL DEFAULT 'web',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "scan_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "product_shop_id_handle_key" ON "product"("shop_id", "handle");

-- CreateIndex
CREATE UNIQUE INDEX "product_option_shop_id_product_id_position_key" ON "product_option"("shop_id", "product_id", "position");

-- CreateIndex
CREATE INDEX "variant_shop_id_product_id_idx" ON "variant"("shop_id", "product_id");

-- CreateIndex
CREATE UNIQUE INDEX "variant_shop_id_sku_key" ON "variant"("shop_id", "sku");

-- CreateIndex
CREATE INDEX "media_shop_id_product_id_idx" ON "media"("shop_id", "product_id");

-- CreateIndex
CREATE UNIQUE INDEX "collection_shop_id_handle_key" ON "collection"("shop_id", "handle");

-- CreateIndex
CREATE INDEX "certificate_shop_id_product_id_idx" ON "certificate"("shop_id", "product_id");

-- CreateIndex
CREATE INDEX "listing_published_at_idx" ON "listing"("published_at");

-- CreateIndex
CREATE INDEX "listing_province_code_commune_code_idx" ON "listing"("province_code", "commune_code");

-- CreateIndex
CREATE INDEX "cart_buyer_key_hash_idx" ON "cart"("buyer_key_hash");

-- CreateIndex
CREATE UNIQUE INDEX "cart_line_cart_id_shop_id_variant_id_key" ON "cart_line"("cart_id", "shop_id", "variant_id");

-- CreateIndex
CREATE UNIQUE INDEX "checkout_buyer_key_hash_idempotency_key_key" ON "checkout"("buyer_key_hash", "idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "order_group_code_key" ON "order_group"("code");

-- CreateIndex
CREATE UNIQUE INDEX "order_group_checkout_id_key" ON "order_group"("checkout_id");

-- CreateIndex
CREATE INDEX "order_group_buyer_key_hash_idx" ON "order_group"("buyer_key_hash");

-- CreateIndex
CREATE INDEX "order_group_account_id_idx" ON "order_group"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_reference_key" ON "payment"("reference");

-- CreateIndex
CREATE INDEX "payment_checkout_id_idx" ON "payment"("checkout_id");

-- CreateIndex
CREATE INDEX "payment_status_expires_at_idx" ON "payment"("status", "expires_at");

-- CreateIndex
CREATE INDEX "gateway_message_payment_id_idx" ON "gateway_message"("payment_id");

-- CreateIndex
CREATE UNIQUE INDEX "gateway_message_provider_message_key_key" ON "gateway_message"("provider", "message_key");

-- CreateIndex
CREATE INDEX "domain_event_xact_id_seq_idx" ON "domain_event"("xact_id", "seq");

-- CreateIndex
CREATE INDEX "domain_event_type_subject_id_idx" ON "domain_event"("type", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE INDEX "sign_in_attempt_email_hash_at_idx" ON "sign_in_attempt"("email_hash", "at");

-- CreateIndex
CREATE INDEX "sign_in_attempt_address_hash_at_idx" ON "sign_in_attempt"("address_hash", "at");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_shop_id_idx" ON "invitation"("shop_id");

-- CreateIndex
CREATE INDEX "invitation_email_idx" ON "invitation"("email");

-- CreateIndex
CREATE INDEX "consent_account_id_idx" ON "consent"("account_id");

-- CreateIndex
CREATE INDEX "access_log_subject_kind_subject_id_idx" ON "access_log"("subject_kind", "subject_id");

-- CreateIndex
CREATE INDEX "lot_shop_id_variant_id_idx" ON "lot"("shop_id", "variant_id");

-- CreateIndex
CREATE UNIQUE INDEX "lot_shop_id_code_key" ON "lot"("shop_id", "code");

-- CreateIndex
CREATE INDEX "stock_move_shop_id_lot_id_idx" ON "stock_move"("shop_id", "lot_id");

-- CreateIndex
CREATE INDEX "stock_move_shop_id_order_line_id_idx" ON "stock_move"("shop_id", "order_line_id");

-- CreateIndex
CREATE INDEX "stock_level_shop_id_variant_id_idx" ON "stock_level"("shop_id", "variant_id");

-- CreateIndex
CREATE INDEX "reservation_checkout_id_idx" ON "reservation"("checkout_id");

-- CreateIndex
CREATE INDEX "reservation_shop_id_variant_id_status_idx" ON "reservation"("shop_id", "variant_id", "status");

-- CreateIndex
CREATE INDEX "reservation_status_expires_at_idx" ON "reservation"("status", "expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_series_shop_id_form_symbol_key" ON "invoice_series"("shop_id", "form", "symbol");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_lookup_code_key" ON "invoice"("lookup_code");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_shop_id_order_id_key" ON "invoice"("shop_id", "order_id");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_shop_id_form_symbol_number_key" ON "invoice"("shop_id", "form", "symbol", "number");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_transaction_shop_id_posting_key_key" ON "ledger_transaction"("shop_id", "posting_key");

-- CreateIndex
CREATE INDEX "ledger_entry_shop_id_transaction_id_idx" ON "ledger_entry"("shop_id", "transaction_id");

-- CreateIndex
CREATE INDEX "ledger_entry_shop_id_account_idx" ON "ledger_entry"("shop_id", "account");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_set_code_key" ON "indicator_set"("code");

-- CreateIndex
CREATE INDEX "rollup_day_province_code_measure_day_idx" ON "rollup_day"("province_code", "measure", "day");

-- CreateIndex
CREATE INDEX "order_checkout_id_idx" ON "order"("checkout_id");

-- CreateIndex
CREATE INDEX "order_order_group_id_idx" ON "order"("order_group_id");

-- CreateIndex
CREATE INDEX "order_shop_id_status_placed_at_idx" ON "order"("shop_id", "status", "placed_at");

-- CreateIndex
CREATE INDEX "order_shop_id_placed_at_idx" ON "order"("shop_id", "placed_at");

-- CreateIndex
CREATE UNIQUE INDEX "order_shop_id_code_key" ON "order"("shop_id", "code");

-- CreateIndex
CREATE INDEX "order_line_shop_id_order_id_idx" ON "order_line"("shop_id", "order_id");

-- CreateIndex
CREATE INDEX "order_line_lot_shop_id_lot_id_idx" ON "order_line_lot"("shop_id", "lot_id");

-- CreateIndex
CREATE INDEX "refund_shop_id_order_id_idx" ON "refund"("shop_id", "order_id");

-- CreateIndex
CREATE UNIQUE INDEX "province_slug_key" ON "province"("slug");

-- CreateIndex
CREATE INDEX "commune_province_code_search_text_idx" ON "commune"("province_code", "search_text");

-- CreateIndex
CREATE UNIQUE INDEX "tax_rule_vat_class_valid_from_key" ON "tax_rule"("vat_class", "valid_from");

-- CreateIndex
CREATE INDEX "programme_province_code_idx" ON "programme"("province_code");

-- CreateIndex
CREATE UNIQUE INDEX "application_shop_id_programme_id_key" ON "application"("shop_id", "programme_id");

-- CreateIndex
CREATE UNIQUE INDEX "trial_shop_id_programme_id_key" ON "trial"("shop_id", "programme_id");

-- CreateIndex
CREATE UNIQUE INDEX "shop_slug_key" ON "shop"("slug");

-- CreateIndex
CREATE INDEX "shop_province_code_commune_code_idx" ON "shop"("province_code", "commune_code");

-- CreateIndex
CREATE INDEX "shop_domain_shop_id_idx" ON "shop_domain"("shop_id");

-- CreateIndex
CREATE INDEX "audit_log_shop_id_subject_kind_subject_id_idx" ON "audit_log"("shop_id", "subject_kind", "subject_id");

-- CreateIndex
CREATE INDEX "trace_event_shop_id_plot_id_event_time_idx" ON "trace_event"("shop_id", "plot_id", "event_time");

-- CreateIndex
CREATE UNIQUE INDEX "trace_event_shop_id_client_key_key" ON "trace_event"("shop_id", "client_key");

-- CreateIndex
CREATE INDEX "trace_event_lot_shop_id_lot_id_idx" ON "trace_event_lot"("shop_id", "lot_id");

-- CreateIndex
CREATE INDEX "lot_edge_shop_id_output_lot_id_idx" ON "lot_edge"("shop_id", "output_lot_id");

-- CreateIndex
CREATE INDEX "scan_shop_id_lot_id_idx" ON "scan"("shop_id", "lot_id");

-- AddForeignKey
ALTER TABLE "product_option" ADD CONSTRAINT "product_option_shop_id_product_id_fkey" FOREIGN KEY ("shop_id", "product_id") REFERENCES "product"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "variant" ADD CONSTRAINT "variant_shop_id_product_id_fkey" FOREIGN KEY ("shop_id", "product_id") REFERENCES "product"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "media" ADD CONSTRAINT "media_shop_id_product_id_fkey" FOREIGN KEY ("shop_id", "product_id") REFERENCES "product"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_product" ADD CONSTRAINT "collection_product_shop_id_collection_id_fkey" FOREIGN KEY ("shop_id", "collection_id") REFERENCES "collection"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_product" ADD CONSTRAINT "collection_product_shop_id_product_id_fkey" FOREIGN KEY ("shop_id", "product_id") REFERENCES "product"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cart_line" ADD CONSTRAINT "cart_line_cart_id_fkey" FOREIGN KEY ("cart_id") REFERENCES "cart"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "province_member" ADD CONSTRAINT "province_member_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lot" ADD CONSTRAINT "lot_shop_id_variant_id_fkey" FOREIGN KEY ("shop_id", "variant_id") REFERENCES "variant"("shop_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_shop_id_transaction_id_fkey" FOREIGN KEY ("shop_id", "transaction_id") REFERENCES "ledger_transaction"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_set_id_fkey" FOREIGN KEY ("set_id") REFERENCES "indicator_set"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_shop_id_order_id_fkey" FOREIGN KEY ("shop_id", "order_id") REFERENCES "order"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_line_lot" ADD CONSTRAINT "order_line_lot_shop_id_order_line_id_fkey" FOREIGN KEY ("shop_id", "order_line_id") REFERENCES "order_line"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commune" ADD CONSTRAINT "commune_province_code_fkey" FOREIGN KEY ("province_code") REFERENCES "province"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shop_domain" ADD CONSTRAINT "shop_domain_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shop_member" ADD CONSTRAINT "shop_member_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shop_member" ADD CONSTRAINT "shop_member_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------------------------------------------
-- Guards. A new shop-owned table calls guard_shop_table('name') in the migration that makes it.
CREATE FUNCTION guard_shop_table(name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
  EXECUTE format('CREATE POLICY own_shop ON %I TO nieu_shop USING (shop_id = current_shop_id()) WITH CHECK (shop_id = current_shop_id())', name);
  EXECUTE format('CREATE POLICY system_all ON %I TO nieu_system USING (true) WITH CHECK (true)', name);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO nieu_shop, nieu_system', name);
END
$$;

-- Rows that are written once: no role changes or deletes them.
CREATE FUNCTION forbid_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
CREATE FUNCTION make_append_only(name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION forbid_change()', name);
END
$$;

DO $guards$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'household', 'audit_log', 'product', 'product_option', 'variant', 'media', 'collection', 'collection_product',
    'certificate', 'location', 'lot', 'stock_move', 'stock_level', 'reservation', 'plot', 'trace_event',
    'trace_event_lot', 'lot_edge', 'scan', 'gateway_account', 'order', 'order_line', 'order_line_lot',
    'delivery_method', 'refund', 'ledger_transaction', 'ledger_entry', 'invoice_profile', 'invoice_series', 'invoice',
    'invoice_document', 'application', 'trial'
  ] LOOP
    PERFORM guard_shop_table(name);
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (shop_id) REFERENCES shop (id)', name, name || '_shop_fkey');
  END LOOP;
  FOREACH name IN ARRAY ARRAY[
    'stock_move', 'trace_event', 'trace_event_lot', 'lot_edge', 'ledger_transaction', 'ledger_entry', 'audit_log',
    'invoice_document', 'domain_event', 'gateway_message'
  ] LOOP
    PERFORM make_append_only(name);
  END LOOP;
END
$guards$;

-- Keys between shop-owned tables carry shop_id: foreign-key checks ignore row-level security.
ALTER TABLE certificate ADD FOREIGN KEY (shop_id, product_id) REFERENCES product (shop_id, id) ON DELETE CASCADE;
ALTER TABLE lot ADD FOREIGN KEY (shop_id, household_id) REFERENCES household (shop_id, id);
ALTER TABLE lot ADD FOREIGN KEY (shop_id, plot_id) REFERENCES plot (shop_id, id);
ALTER TABLE plot ADD FOREIGN KEY (shop_id, household_id) REFERENCES household (shop_id, id);
ALTER TABLE stock_move ADD FOREIGN KEY (shop_id, lot_id) REFERENCES lot (shop_id, id);
ALTER TABLE stock_move ADD FOREIGN KEY (shop_id, location_id) REFERENCES location (shop_id, id);
ALTER TABLE stock_level ADD FOREIGN KEY (shop_id, lot_id) REFERENCES lot (shop_id, id);
ALTER TABLE stock_level ADD FOREIGN KEY (shop_id, location_id) REFERENCES location (shop_id, id);
ALTER TABLE stock_level ADD FOREIGN KEY (shop_id, variant_id) REFERENCES variant (shop_id, id);
ALTER TABLE reservation ADD FOREIGN KEY (shop_id, order_line_id) REFERENCES order_line (shop_id, id);
ALTER TABLE reservation ADD FOREIGN KEY (shop_id, lot_id) REFERENCES lot (shop_id, id);
ALTER TABLE reservation ADD FOREIGN KEY (shop_id, location_id) REFERENCES location (shop_id, id);
ALTER TABLE reservation ADD FOREIGN KEY (shop_id, variant_id) REFERENCES variant (shop_id, id);
ALTER TABLE trace_event ADD FOREIGN KEY (shop_id, plot_id) REFERENCES plot (shop_id, id);
ALTER TABLE trace_event ADD FOREIGN KEY (shop_id, location_id) REFERENCES location (shop_id, id);
ALTER TABLE trace_event_lot ADD FOREIGN KEY (shop_id, event_id) REFERENCES trace_event (shop_id, id);
ALTER TABLE trace_event_lot ADD FOREIGN KEY (shop_id, lot_id) REFERENCES lot (shop_id, id);
ALTER TABLE lot_edge ADD FOREIGN KEY (shop_id, input_lot_id) REFERENCES lot (shop_id, id);
ALTER TABLE lot_edge ADD FOREIGN KEY (shop_id, output_lot_id) REFERENCES lot (shop_id, id);
ALTER TABLE lot_edge ADD FOREIGN KEY (shop_id, event_id) REFERENCES trace_event (shop_id, id);
ALTER TABLE scan ADD FOREIGN KEY (shop_id, lot_id) REFERENCES lot (shop_id, id);
ALTER TABLE cart_line ADD FOREIGN KEY (shop_id, variant_id) REFERENCES variant (shop_id, id) ON DELETE CASCADE;
ALTER TABLE cart ADD FOREIGN KEY (origin_shop_id) REFERENCES shop (id);
ALTER TABLE checkout ADD FOREIGN KEY (cart_id) REFERENCES cart (id);
ALTER TABLE order_group ADD FOREIGN KEY (checkout_id) REFERENCES checkout (id);
ALTER TABLE payment ADD FOREIGN KEY (checkout_id) REFERENCES checkout (id);
ALTER TABLE payment ADD FOREIGN KEY (order_group_id) REFERENCES order_group (id);
ALTER TABLE gateway_message ADD FOREIGN KEY (payment_id) REFERENCES payment (id);
ALTER TABLE "order" ADD FOREIGN KEY (checkout_id) REFERENCES checkout (id);
ALTER TABLE "order" ADD FOREIGN KEY (order_group_id) REFERENCES order_group (id);
ALTER TABLE order_line ADD FOREIGN KEY (shop_id, variant_id) REFERENCES variant (shop_id, id);
ALTER TABLE order_line ADD FOREIGN KEY (shop_id, product_id) REFERENCES product (shop_id, id);
ALTER TABLE order_line_lot ADD FOREIGN KEY (shop_id, lot_id) REFERENCES lot (shop_id, id);
ALTER TABLE order_line_lot ADD FOREIGN KEY (shop_id, location_id) REFERENCES location (shop_id, id);
ALTER TABLE refund ADD FOREIGN KEY (shop_id, order_id) REFERENCES "order" (shop_id, id);
ALTER TABLE refund ADD FOREIGN KEY (payment_id) REFERENCES payment (id);
ALTER TABLE ledger_transaction ADD FOREIGN KEY (shop_id, order_id) REFERENCES "order" (shop_id, id);
ALTER TABLE invoice ADD FOREIGN KEY (shop_id, order_id) REFERENCES "order" (shop_id, id);
ALTER TABLE invoice ADD FOREIGN KEY (shop_id, series_id) REFERENCES invoice_series (shop_id, id);
ALTER TABLE invoice_document ADD FOREIGN KEY (shop_id, invoice_id) REFERENCES invoice (shop_id, id);
ALTER TABLE application ADD FOREIGN KEY (programme_id) REFERENCES programme (id);
ALTER TABLE trial ADD FOREIGN KEY (programme_id) REFERENCES programme (id);
ALTER TABLE trial ADD FOREIGN KEY (shop_id, application_id) REFERENCES application (shop_id, id);
ALTER TABLE programme ADD FOREIGN KEY (province_code) REFERENCES province (code);
ALTER TABLE province_member ADD FOREIGN KEY (province_code) REFERENCES province (code);
ALTER TABLE shop ADD FOREIGN KEY (province_code) REFERENCES province (code);
ALTER TABLE shop ADD FOREIGN KEY (commune_code) REFERENCES commune (code);
ALTER TABLE household ADD FOREIGN KEY (commune_code) REFERENCES commune (code);
ALTER TABLE plot ADD FOREIGN KEY (commune_code) REFERENCES commune (code);
ALTER TABLE invitation ADD FOREIGN KEY (shop_id) REFERENCES shop (id) ON DELETE CASCADE;
ALTER TABLE invitation ADD FOREIGN KEY (province_code) REFERENCES province (code);
ALTER TABLE consent ADD FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE;

-- Numbers that can never be wrong, whoever writes them.
ALTER TABLE stock_level ADD CONSTRAINT stock_never_negative CHECK (on_hand >= 0 AND held >= 0 AND held <= on_hand);
ALTER TABLE stock_move ADD CONSTRAINT stock_move_moves CHECK (quantity <> 0);
ALTER TABLE reservation ADD CONSTRAINT reservation_positive CHECK (quantity > 0);
ALTER TABLE lot ADD CONSTRAINT lot_positive CHECK (quantity_made > 0);
ALTER TABLE lot ADD CONSTRAINT lot_kind_fits CHECK ((kind = 'finished') = (variant_id IS NOT NULL));
ALTER TABLE lot_edge ADD CONSTRAINT lot_edge_positive CHECK (quantity > 0 AND input_lot_id <> output_lot_id);
ALTER TABLE variant ADD CONSTRAINT variant_price_not_negative CHECK (price >= 0 AND (compare_at_price IS NULL OR compare_at_price >= 0));
ALTER TABLE cart_line ADD CONSTRAINT cart_line_positive CHECK (quantity > 0);
ALTER TABLE order_line ADD CONSTRAINT order_line_adds_up CHECK (quantity > 0 AND total = unit_price * quantity);
ALTER TABLE "order" ADD CONSTRAINT order_adds_up CHECK (total = subtotal + delivery_fee - discount AND total >= 0 AND refunded_total <= total);
ALTER TABLE payment ADD CONSTRAINT payment_positive CHECK (amount > 0);
ALTER TABLE refund ADD CONSTRAINT refund_positive CHECK (amount > 0);
ALTER TABLE invoice ADD CONSTRAINT invoice_adds_up CHECK (total = total_before_vat + total_vat);
ALTER TABLE trial ADD CONSTRAINT trial_has_days CHECK (ends_on > starts_on);
CREATE UNIQUE INDEX one_success_per_checkout ON payment (checkout_id) WHERE status = 'succeeded';
CREATE UNIQUE INDEX one_default_location ON location (shop_id) WHERE is_default;
CREATE INDEX reservation_lapse ON reservation (expires_at) WHERE status = 'held';
CREATE INDEX outbox_waiting ON outbox (run_at) WHERE enqueued_at IS NULL;
CREATE INDEX commune_search ON commune USING gin (search_text gin_trgm_ops);
CREATE INDEX variant_gtin ON variant (gtin) WHERE gtin IS NOT NULL;

-- Every ledger transaction sums to zero when its database transaction commits.
CREATE FUNCTION ledger_sums_to_zero() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT COALESCE(sum(amount), 0) FROM ledger_entry e
      WHERE e.shop_id = NEW.shop_id AND e.transaction_id = NEW.transaction_id) <> 0 THEN
    RAISE EXCEPTION 'ledger transaction % does not sum to zero', NEW.transaction_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER sums_to_zero AFTER INSERT ON ledger_entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_sums_to_zero();

-- The tenant itself, its hosts and its people.
ALTER TABLE shop ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_shop ON shop TO nieu_shop USING (id = current_shop_id()) WITH CHECK (id = current_shop_id());
CREATE POLICY open_shops ON shop FOR SELECT TO nieu_market, nieu_checkout USING (status = 'active');
CREATE POLICY all_shops ON shop FOR SELECT TO nieu_identity USING (true);
CREATE POLICY programme_shops ON shop FOR SELECT TO nieu_province
  USING (province_code = current_province() AND EXISTS (SELECT FROM application a WHERE a.shop_id = shop.id));
CREATE POLICY system_all ON shop TO nieu_system USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE ON shop TO nieu_shop;
GRANT SELECT ON shop TO nieu_market, nieu_checkout, nieu_identity, nieu_province;
GRANT SELECT, INSERT, UPDATE ON shop TO nieu_system;

ALTER TABLE shop_domain ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_shop ON shop_domain TO nieu_shop USING (shop_id = current_shop_id()) WITH CHECK (shop_id = current_shop_id());
CREATE POLICY hosts_are_public ON shop_domain FOR SELECT TO nieu_market, nieu_checkout, nieu_identity USING (true);
CREATE POLICY system_all ON shop_domain TO nieu_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON shop_domain TO nieu_shop, nieu_system;
GRANT SELECT ON shop_domain TO nieu_market, nieu_checkout, nieu_identity;

SELECT guard_shop_table('shop_member');
CREATE POLICY identity_all ON shop_member TO nieu_identity USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON shop_member TO nieu_identity;

ALTER TABLE account ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY identity_all ON account TO nieu_identity USING (true) WITH CHECK (true);
CREATE POLICY own_team ON account FOR SELECT TO nieu_shop
  USING (EXISTS (SELECT FROM shop_member m WHERE m.account_id = account.id));
CREATE POLICY system_all ON account TO nieu_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON account TO nieu_identity, nieu_system;
GRANT SELECT ON account TO nieu_shop;

ALTER TABLE invitation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY identity_all ON invitation TO nieu_identity USING (true) WITH CHECK (true);
CREATE POLICY own_shop ON invitation TO nieu_shop USING (shop_id = current_shop_id()) WITH CHECK (shop_id = current_shop_id());
CREATE POLICY own_province ON invitation FOR SELECT TO nieu_province USING (province_code = current_province());
CREATE POLICY system_all ON invitation TO nieu_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON invitation TO nieu_identity, nieu_shop, nieu_system;
GRANT SELECT ON invitation TO nieu_province;

ALTER TABLE province_member ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY identity_all ON province_member TO nieu_identity USING (true) WITH CHECK (true);
CREATE POLICY own_province ON province_member FOR SELECT TO nieu_province USING (province_code = current_province());
CREATE POLICY system_all ON province_member TO nieu_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON province_member TO nieu_identity, nieu_system;
GRANT SELECT ON province_member TO nieu_province;

GRANT SELECT, INSERT, UPDATE, DELETE ON credential, session, sign_in_attempt TO nieu_identity, nieu_system;
GRANT SELECT, INSERT, UPDATE ON consent TO nieu_identity, nieu_system;
GRANT SELECT, INSERT ON access_log TO nieu_identity, nieu_system;
GRANT DELETE ON access_log TO nieu_system;

-- Reference rows: everyone reads, only the system writes.
GRANT SELECT ON province, commune, commune_change, tax_rule, dated_rule, programme, indicator_set, indicator
  TO nieu_shop, nieu_market, nieu_checkout, nieu_province, nieu_identity, nieu_system;
GRANT INSERT, UPDATE, DELETE ON province, commune, commune_change, tax_rule, dated_rule, programme, indicator_set, indicator
  TO nieu_system;

-- The market reads what is published by active shops. Policies on the inner table apply too, so "EXISTS product"
-- means "a published product of an active shop".
CREATE POLICY published ON product FOR SELECT TO nieu_market, nieu_checkout
  USING (status = 'published' AND EXISTS (SELECT FROM shop s WHERE s.id = product.shop_id));
CREATE POLICY published ON product_option FOR SELECT TO nieu_market, nieu_checkout
  USING (EXISTS (SELECT FROM product p WHERE p.shop_id = product_option.shop_id AND p.id = product_option.product_id));
CREATE POLICY published ON variant FOR SELECT TO nieu_market, nieu_checkout
  USING (EXISTS (SELECT FROM product p WHERE p.shop_id = variant.shop_id AND p.id = variant.product_id));
CREATE POLICY published ON media FOR SELECT TO nieu_market, nieu_checkout
  USING (CASE WHEN product_id IS NULL THEN EXISTS (SELECT FROM shop s WHERE s.id = media.shop_id)
         ELSE EXISTS (SELECT FROM product p WHERE p.shop_id = media.shop_id AND p.id = media.product_id) END);
CREATE POLICY published ON certificate FOR SELECT TO nieu_market, nieu_checkout
  USING (CASE WHEN product_id IS NULL THEN EXISTS (SELECT FROM shop s WHERE s.id = certificate.shop_id)
         ELSE EXISTS (SELECT FROM product p WHERE p.shop_id = certificate.shop_id AND p.id = certificate.product_id) END);
CREATE POLICY published ON collection_product FOR SELECT TO nieu_market, nieu_checkout
  USING (EXISTS (SELECT FROM product p WHERE p.shop_id = collection_product.shop_id AND p.id = collection_product.product_id));
DO $market$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['collection', 'household', 'location', 'delivery_method', 'lot', 'plot', 'trace_event',
                              'trace_event_lot', 'lot_edge'] LOOP
    EXECUTE format('CREATE POLICY open_shop ON %I FOR SELECT TO nieu_market, nieu_checkout USING (EXISTS (SELECT FROM shop s WHERE s.id = %I.shop_id))', name, name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['product', 'product_option', 'variant', 'media', 'certificate', 'collection', 'collection_product',
                              'household', 'location', 'delivery_method', 'lot', 'plot', 'trace_event', 'trace_event_lot', 'lot_edge'] LOOP
    EXECUTE format('GRANT SELECT ON %I TO nieu_market, nieu_checkout', name);
  END LOOP;
END
$market$;
CREATE POLICY open_shop ON stock_level FOR SELECT TO nieu_market USING (EXISTS (SELECT FROM shop s WHERE s.id = stock_level.shop_id));
GRANT SELECT ON stock_level TO nieu_market;
CREATE POLICY open_shop ON scan FOR INSERT TO nieu_market WITH CHECK (EXISTS (SELECT FROM shop s WHERE s.id = scan.shop_id));
GRANT INSERT ON scan TO nieu_market;

-- The read table of the market: public as a whole, written by the projector.
ALTER TABLE listing ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY public_listing ON listing FOR SELECT TO nieu_market, nieu_checkout, nieu_province USING (true);
CREATE POLICY own_shop ON listing FOR SELECT TO nieu_shop USING (shop_id = current_shop_id());
CREATE POLICY system_all ON listing TO nieu_system USING (true) WITH CHECK (true);
GRANT SELECT ON listing TO nieu_market, nieu_checkout, nieu_shop, nieu_province;
GRANT SELECT, INSERT, UPDATE, DELETE ON listing TO nieu_system;
ALTER TABLE listing ADD FOREIGN KEY (shop_id, product_id) REFERENCES product (shop_id, id) ON DELETE CASCADE;

-- The buyer's own rows: whoever holds the buyer key, or the account.
DO $buyer$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['cart', 'checkout', 'order_group'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I TO nieu_system USING (true) WITH CHECK (true)', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO nieu_system', name);
    EXECUTE format('GRANT SELECT ON %I TO nieu_market, nieu_checkout', name);
    EXECUTE format('CREATE POLICY own_rows ON %I TO nieu_market, nieu_checkout USING (buyer_key_hash = current_buyer_key() OR account_id = current_account_id()) WITH CHECK (buyer_key_hash = current_buyer_key() OR account_id = current_account_id())', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['cart_line', 'payment', 'gateway_message'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I TO nieu_system USING (true) WITH CHECK (true)', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO nieu_system', name);
  END LOOP;
END
$buyer$;
CREATE POLICY own_cart ON cart_line TO nieu_market, nieu_checkout
  USING (EXISTS (SELECT FROM cart c WHERE c.id = cart_line.cart_id))
  WITH CHECK (EXISTS (SELECT FROM cart c WHERE c.id = cart_line.cart_id));
GRANT INSERT, UPDATE, DELETE ON cart TO nieu_market;
GRANT UPDATE ON cart TO nieu_checkout;
GRANT SELECT, INSERT, UPDATE, DELETE ON cart_line TO nieu_market;
GRANT SELECT, UPDATE, DELETE ON cart_line TO nieu_checkout;

-- The checkout acts for one checkout across the shops it buys from.
CREATE POLICY this_checkout ON checkout TO nieu_checkout USING (id = current_checkout_id()) WITH CHECK (id = current_checkout_id());
CREATE POLICY this_checkout ON order_group TO nieu_checkout USING (checkout_id = current_checkout_id()) WITH CHECK (checkout_id = current_checkout_id());
CREATE POLICY this_checkout ON payment TO nieu_checkout USING (checkout_id = current_checkout_id()) WITH CHECK (checkout_id = current_checkout_id());
CREATE POLICY this_checkout ON "order" TO nieu_checkout USING (checkout_id = current_checkout_id()) WITH CHECK (checkout_id = current_checkout_id());
CREATE POLICY this_checkout ON order_line TO nieu_checkout
  USING (EXISTS (SELECT FROM "order" o WHERE o.shop_id = order_line.shop_id AND o.id = order_line.order_id))
  WITH CHECK (EXISTS (SELECT FROM "order" o WHERE o.shop_id = order_line.shop_id AND o.id = order_line.order_id));
CREATE POLICY this_checkout ON order_line_lot TO nieu_checkout
  USING (EXISTS (SELECT FROM order_line l WHERE l.shop_id = order_line_lot.shop_id AND l.id = order_line_lot.order_line_id))
  WITH CHECK (EXISTS (SELECT FROM order_line l WHERE l.shop_id = order_line_lot.shop_id AND l.id = order_line_lot.order_line_id));
CREATE POLICY this_checkout ON refund TO nieu_checkout
  USING (EXISTS (SELECT FROM "order" o WHERE o.shop_id = refund.shop_id AND o.id = refund.order_id))
  WITH CHECK (EXISTS (SELECT FROM "order" o WHERE o.shop_id = refund.shop_id AND o.id = refund.order_id));
CREATE POLICY this_checkout ON ledger_transaction TO nieu_checkout
  USING (EXISTS (SELECT FROM "order" o WHERE o.shop_id = ledger_transaction.shop_id AND o.id = ledger_transaction.order_id))
  WITH CHECK (EXISTS (SELECT FROM "order" o WHERE o.shop_id = ledger_transaction.shop_id AND o.id = ledger_transaction.order_id));
CREATE POLICY this_checkout ON ledger_entry TO nieu_checkout
  USING (EXISTS (SELECT FROM ledger_transaction t WHERE t.shop_id = ledger_entry.shop_id AND t.id = ledger_entry.transaction_id))
  WITH CHECK (EXISTS (SELECT FROM ledger_transaction t WHERE t.shop_id = ledger_entry.shop_id AND t.id = ledger_entry.transaction_id));
CREATE POLICY this_checkout ON gateway_message TO nieu_checkout
  USING (payment_id IS NULL OR EXISTS (SELECT FROM payment p WHERE p.id = gateway_message.payment_id))
  WITH CHECK (payment_id IS NULL OR EXISTS (SELECT FROM payment p WHERE p.id = gateway_message.payment_id));
CREATE POLICY this_checkout ON gateway_account FOR SELECT TO nieu_checkout USING (is_active);
GRANT INSERT ON checkout, order_group TO nieu_checkout;
GRANT SELECT, INSERT, UPDATE ON payment, "order", order_line, refund TO nieu_checkout;
GRANT SELECT, INSERT, DELETE ON order_line_lot TO nieu_checkout;
GRANT SELECT, INSERT ON ledger_transaction, ledger_entry, gateway_message TO nieu_checkout;
GRANT SELECT ON gateway_account TO nieu_checkout;
-- Stock is held across shops, and lapsed holds of the same variants are given back on the way.
CREATE POLICY selling ON stock_level TO nieu_checkout USING (true) WITH CHECK (true);
CREATE POLICY selling ON stock_move TO nieu_checkout USING (true) WITH CHECK (true);
CREATE POLICY selling ON reservation TO nieu_checkout USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE ON stock_level TO nieu_checkout;
GRANT SELECT, INSERT ON stock_move TO nieu_checkout;
GRANT SELECT, INSERT, UPDATE ON reservation TO nieu_checkout;

-- The buyer reads what came of it; the shop reads the payments of its orders.
CREATE POLICY own_rows ON "order" FOR SELECT TO nieu_market
  USING (buyer_key_hash = current_buyer_key() OR account_id = current_account_id());
CREATE POLICY own_rows ON order_line FOR SELECT TO nieu_market
  USING (EXISTS (SELECT FROM "order" o WHERE o.shop_id = order_line.shop_id AND o.id = order_line.order_id));
CREATE POLICY own_rows ON order_line_lot FOR SELECT TO nieu_market
  USING (EXISTS (SELECT FROM order_line l WHERE l.shop_id = order_line_lot.shop_id AND l.id = order_line_lot.order_line_id));
CREATE POLICY own_rows ON payment FOR SELECT TO nieu_market
  USING (EXISTS (SELECT FROM checkout c WHERE c.id = payment.checkout_id));
CREATE POLICY own_rows ON refund FOR SELECT TO nieu_market
  USING (EXISTS (SELECT FROM "order" o WHERE o.shop_id = refund.shop_id AND o.id = refund.order_id));
CREATE POLICY own_rows ON invoice FOR SELECT TO nieu_market
  USING (lookup_code = current_invoice_lookup()
         OR EXISTS (SELECT FROM "order" o WHERE o.shop_id = invoice.shop_id AND o.id = invoice.order_id));
CREATE POLICY own_rows ON invoice_document FOR SELECT TO nieu_market
  USING (EXISTS (SELECT FROM invoice i WHERE i.shop_id = invoice_document.shop_id AND i.id = invoice_document.invoice_id));
GRANT SELECT ON "order", order_line, order_line_lot, payment, refund, invoice, invoice_document TO nieu_market;
CREATE POLICY own_orders ON payment FOR SELECT TO nieu_shop
  USING (EXISTS (SELECT FROM "order" o WHERE o.checkout_id = payment.checkout_id));
GRANT SELECT ON payment TO nieu_shop;

-- The province: its programme's files and its figures, nothing of shoppers.
CREATE POLICY own_province ON application FOR SELECT TO nieu_province USING (province_code = current_province());
CREATE POLICY own_province ON trial FOR SELECT TO nieu_province USING (province_code = current_province());
GRANT SELECT ON application, trial TO nieu_province;
ALTER TABLE rollup_day ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_province ON rollup_day FOR SELECT TO nieu_province USING (province_code = current_province());
CREATE POLICY system_all ON rollup_day TO nieu_system USING (true) WITH CHECK (true);
GRANT SELECT ON rollup_day TO nieu_province;
GRANT SELECT, INSERT, UPDATE, DELETE ON rollup_day TO nieu_system;

-- What happened and what is to be done: written by whoever changes something, read by the system.
ALTER TABLE domain_event ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_shop ON domain_event FOR INSERT TO nieu_shop WITH CHECK (shop_id = current_shop_id());
CREATE POLICY of_orders ON domain_event FOR INSERT TO nieu_checkout, nieu_identity WITH CHECK (true);
CREATE POLICY system_all ON domain_event TO nieu_system USING (true) WITH CHECK (true);
GRANT INSERT ON domain_event TO nieu_shop, nieu_checkout, nieu_identity;
GRANT SELECT, INSERT ON domain_event TO nieu_system;
GRANT USAGE ON SEQUENCE domain_event_seq_seq TO nieu_shop, nieu_checkout, nieu_identity, nieu_system;

ALTER TABLE outbox ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_shop ON outbox FOR INSERT TO nieu_shop WITH CHECK (shop_id = current_shop_id());
CREATE POLICY of_orders ON outbox FOR INSERT TO nieu_checkout, nieu_identity, nieu_market WITH CHECK (true);
CREATE POLICY system_all ON outbox TO nieu_system USING (true) WITH CHECK (true);
GRANT INSERT ON outbox TO nieu_shop, nieu_checkout, nieu_identity, nieu_market;
GRANT SELECT, INSERT, UPDATE, DELETE ON outbox TO nieu_system;
GRANT SELECT, INSERT, UPDATE ON consumer_cursor TO nieu_system;

-- Workers listen instead of polling: one notice a transaction, whatever it wrote.
CREATE FUNCTION notify_channel() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify(TG_ARGV[0], '');
  RETURN NULL;
END
$$;
CREATE TRIGGER wake AFTER INSERT ON domain_event FOR EACH STATEMENT EXECUTE FUNCTION notify_channel('domain_event');
CREATE TRIGGER wake AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION notify_channel('outbox');
