-- Files on their way into a shop, what is wrong with their rows, and the photos they name.
CREATE TABLE import_file (
  shop_id     uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  id          uuid NOT NULL DEFAULT uuidv7(),
  kind        text NOT NULL,
  format      text NOT NULL,
  file_name   text NOT NULL,
  storage_key text NOT NULL,
  before_key  text,
  defaults    jsonb NOT NULL,
  byte_size   integer NOT NULL CHECK (byte_size > 0),
  status      text NOT NULL DEFAULT 'checking',
  refusal     jsonb,
  row_count   integer CHECK (row_count >= 0),
  done_row    integer NOT NULL DEFAULT 0,
  done_count  integer NOT NULL DEFAULT 0,
  bad_count   integer NOT NULL DEFAULT 0,
  created     integer NOT NULL DEFAULT 0,
  updated     integer NOT NULL DEFAULT 0,
  unchanged   integer NOT NULL DEFAULT 0,
  unknown     text[] NOT NULL DEFAULT '{}',
  actor_id    uuid,
  created_at  timestamptz(3) NOT NULL,
  moved_at    timestamptz(3) NOT NULL,
  ended_at    timestamptz(3),
  PRIMARY KEY (shop_id, id),
  CHECK (kind IN ('products', 'stock', 'orders')),
  CHECK (format IN ('csv', 'xlsx')),
  CHECK (status IN ('checking', 'ready', 'refused', 'running', 'stopped', 'done')),
  CHECK ((status = 'refused') = (refusal IS NOT NULL)),
  CHECK ((status = 'done') = (ended_at IS NOT NULL)),
  CHECK (done_count <= COALESCE(row_count, 0) AND bad_count <= COALESCE(row_count, 0))
);
CREATE INDEX import_file_shop_id_created_at_idx ON import_file (shop_id, created_at);
SELECT guard_shop_table('import_file');

CREATE TABLE import_problem (
  shop_id    uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  file_id    uuid NOT NULL,
  row_number integer NOT NULL,
  position   integer NOT NULL,
  "column"   text,
  code       text NOT NULL,
  detail     jsonb NOT NULL,
  value      text NOT NULL,
  PRIMARY KEY (shop_id, file_id, row_number, position),
  FOREIGN KEY (shop_id, file_id) REFERENCES import_file (shop_id, id) ON DELETE CASCADE
);
SELECT guard_shop_table('import_problem');

-- The address is kept with the product, so that the same file sent again does not bring the same photo twice.
CREATE TABLE import_photo (
  shop_id    uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  product_id uuid NOT NULL,
  url        text NOT NULL CHECK (length(url) <= 2000),
  file_id    uuid NOT NULL,
  row_number integer NOT NULL,
  alt        text NOT NULL DEFAULT '',
  position   integer NOT NULL,
  status     text NOT NULL DEFAULT 'waiting',
  failure    text,
  media_id   uuid,
  created_at timestamptz(3) NOT NULL,
  PRIMARY KEY (shop_id, product_id, url),
  FOREIGN KEY (shop_id, product_id) REFERENCES product (shop_id, id) ON DELETE CASCADE,
  FOREIGN KEY (shop_id, media_id) REFERENCES media (shop_id, id) ON DELETE SET NULL (media_id),
  CHECK (status IN ('waiting', 'added', 'failed')),
  CHECK ((status = 'failed') = (failure IS NOT NULL))
);
CREATE INDEX import_photo_shop_id_file_id_idx ON import_photo (shop_id, file_id);
SELECT guard_shop_table('import_photo');
