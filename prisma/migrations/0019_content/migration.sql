-- What a shop writes about itself: pages, blogs with articles, menus, and where its moved addresses lead.

CREATE FUNCTION is_handle(text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT length($1) BETWEEN 1 AND 80 AND $1 ~ '^[a-z0-9]+(-[a-z0-9]+)*$' $$;

CREATE TABLE page (
  shop_id      uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  id           uuid NOT NULL DEFAULT uuidv7(),
  handle       text NOT NULL CHECK (is_handle(handle)),
  title        text NOT NULL CHECK (btrim(title) <> ''),
  body         text NOT NULL DEFAULT '',
  -- "[ảnh 2]" in the body is the second of these
  picture_ids  uuid[] NOT NULL DEFAULT '{}',
  published_at timestamptz(3),
  created_at   timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at   timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (shop_id, id),
  UNIQUE (shop_id, handle)
);
SELECT guard_shop_table('page');
CREATE POLICY published ON page FOR SELECT TO nieu_market
  USING (published_at IS NOT NULL AND EXISTS (SELECT FROM shop s WHERE s.id = page.shop_id));

CREATE TABLE blog (
  shop_id    uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  id         uuid NOT NULL DEFAULT uuidv7(),
  handle     text NOT NULL CHECK (is_handle(handle)),
  title      text NOT NULL CHECK (btrim(title) <> ''),
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (shop_id, id),
  UNIQUE (shop_id, handle)
);
SELECT guard_shop_table('blog');
CREATE POLICY open_shop ON blog FOR SELECT TO nieu_market
  USING (EXISTS (SELECT FROM shop s WHERE s.id = blog.shop_id));

CREATE TABLE article (
  shop_id      uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  id           uuid NOT NULL DEFAULT uuidv7(),
  blog_id      uuid NOT NULL,
  handle       text NOT NULL CHECK (is_handle(handle)),
  title        text NOT NULL CHECK (btrim(title) <> ''),
  summary      text NOT NULL DEFAULT '',
  body         text NOT NULL DEFAULT '',
  picture_ids  uuid[] NOT NULL DEFAULT '{}',
  author_name  text NOT NULL,
  -- the photo above it and in lists
  media_id     uuid,
  -- null: a draft; later than now: shown from then on
  published_at timestamptz(3),
  created_at   timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at   timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (shop_id, id),
  UNIQUE (shop_id, blog_id, handle),
  FOREIGN KEY (shop_id, blog_id) REFERENCES blog (shop_id, id),
  FOREIGN KEY (shop_id, media_id) REFERENCES media (shop_id, id)
);
SELECT guard_shop_table('article');
CREATE POLICY published ON article FOR SELECT TO nieu_market
  USING (published_at <= now() AND EXISTS (SELECT FROM shop s WHERE s.id = article.shop_id));
CREATE INDEX article_newest ON article (shop_id, blog_id, published_at DESC, id DESC);

-- What people type finds the beginnings of words, marks or not: in a title while they type, in everything when they search.
CREATE INDEX page_title_words ON page USING gin ((' ' || search_fold(title)) gin_trgm_ops);
CREATE INDEX article_title_words ON article USING gin ((' ' || search_fold(title)) gin_trgm_ops);
CREATE INDEX page_words ON page USING gin ((' ' || search_fold(title || ' ' || body)) gin_trgm_ops);
CREATE INDEX article_words ON article
  USING gin ((' ' || search_fold(title || ' ' || summary || ' ' || body)) gin_trgm_ops);

CREATE TABLE menu (
  shop_id    uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  id         uuid NOT NULL DEFAULT uuidv7(),
  handle     text NOT NULL CHECK (is_handle(handle)),
  title      text NOT NULL CHECK (btrim(title) <> ''),
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (shop_id, id),
  UNIQUE (shop_id, handle)
);
SELECT guard_shop_table('menu');
CREATE POLICY open_shop ON menu FOR SELECT TO nieu_market
  USING (EXISTS (SELECT FROM shop s WHERE s.id = menu.shop_id));

-- An entry leads to one thing. What leads to something that was deleted goes with it, and so does what hangs below.
CREATE TABLE menu_item (
  shop_id       uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  id            uuid NOT NULL DEFAULT uuidv7(),
  menu_id       uuid NOT NULL,
  parent_id     uuid,
  position      integer NOT NULL,
  title         text NOT NULL CHECK (btrim(title) <> ''),
  kind          text NOT NULL CHECK (kind IN ('home', 'catalog', 'search', 'product', 'collection', 'page', 'blog',
                                              'article', 'policy', 'http')),
  product_id    uuid,
  collection_id uuid,
  page_id       uuid,
  blog_id       uuid,
  article_id    uuid,
  policy_kind   text CHECK (policy_kind IN ('returns', 'delivery', 'privacy', 'terms')),
  url           text CHECK (url ~ '^(https?://|mailto:|tel:|/)'),
  PRIMARY KEY (shop_id, id),
  UNIQUE (shop_id, menu_id, id),
  FOREIGN KEY (shop_id, menu_id) REFERENCES menu (shop_id, id) ON DELETE CASCADE,
  FOREIGN KEY (shop_id, menu_id, parent_id) REFERENCES menu_item (shop_id, menu_id, id) ON DELETE CASCADE,
  FOREIGN KEY (shop_id, product_id) REFERENCES product (shop_id, id) ON DELETE CASCADE,
  FOREIGN KEY (shop_id, collection_id) REFERENCES collection (shop_id, id) ON DELETE CASCADE,
  FOREIGN KEY (shop_id, page_id) REFERENCES page (shop_id, id) ON DELETE CASCADE,
  FOREIGN KEY (shop_id, blog_id) REFERENCES blog (shop_id, id) ON DELETE CASCADE,
  FOREIGN KEY (shop_id, article_id) REFERENCES article (shop_id, id) ON DELETE CASCADE,
  CHECK ((kind = 'product') = (product_id IS NOT NULL)),
  CHECK ((kind = 'collection') = (collection_id IS NOT NULL)),
  CHECK ((kind = 'page') = (page_id IS NOT NULL)),
  CHECK ((kind = 'blog') = (blog_id IS NOT NULL)),
  CHECK ((kind = 'article') = (article_id IS NOT NULL)),
  CHECK ((kind = 'policy') = (policy_kind IS NOT NULL)),
  CHECK ((kind = 'http') = (url IS NOT NULL))
);
SELECT guard_shop_table('menu_item');
CREATE POLICY open_shop ON menu_item FOR SELECT TO nieu_market
  USING (EXISTS (SELECT FROM shop s WHERE s.id = menu_item.shop_id));
CREATE INDEX menu_item_order ON menu_item (shop_id, menu_id, position);
CREATE INDEX menu_item_product ON menu_item (shop_id, product_id) WHERE product_id IS NOT NULL;
CREATE INDEX menu_item_collection ON menu_item (shop_id, collection_id) WHERE collection_id IS NOT NULL;

-- The path at which a target arrives; an address of another host is no path.
CREATE FUNCTION redirect_arrival(target text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT COALESCE(NULLIF(rtrim(lower(split_part(split_part(target, '?', 1), '#', 1)), '/'), ''), '/') $$;

-- Addresses of the shop's host that lead elsewhere: written as they are asked for, small letters, no slash at the end.
CREATE TABLE url_redirect (
  shop_id    uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  id         uuid NOT NULL DEFAULT uuidv7(),
  path       text NOT NULL CHECK (path ~ '^/' AND length(path) <= 500),
  target     text NOT NULL CHECK (target ~ '^(https?://|/)' AND length(target) <= 1000),
  -- false: a thing of the shop took another address, and this is where it was
  is_by_hand boolean NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (shop_id, id),
  UNIQUE (shop_id, path),
  CHECK (path <> target)
);
SELECT guard_shop_table('url_redirect');
CREATE POLICY open_shop ON url_redirect FOR SELECT TO nieu_market
  USING (EXISTS (SELECT FROM shop s WHERE s.id = url_redirect.shop_id));
CREATE INDEX url_redirect_arrival ON url_redirect (shop_id, redirect_arrival(target));

GRANT SELECT ON page, blog, article, menu, menu_item, url_redirect TO nieu_market;
