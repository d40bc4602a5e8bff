-- How a shop's own pages look. Every published look is a version that stays; one of them is live; what the shop tries
-- before it shows it is the draft.
CREATE TABLE shop_look_version (
  shop_id      uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  version      integer NOT NULL CHECK (version > 0),
  look         jsonb NOT NULL CHECK (jsonb_typeof(look -> 'theme') = 'object' AND jsonb_typeof(look -> 'sections') = 'array'),
  published_by uuid NOT NULL,
  published_at timestamptz(3) NOT NULL,
  PRIMARY KEY (shop_id, version)
);
SELECT guard_shop_table('shop_look_version');
SELECT make_append_only('shop_look_version');

-- Going back to an earlier look moves this pointer.
CREATE TABLE shop_look (
  shop_id uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  version integer NOT NULL,
  PRIMARY KEY (shop_id),
  FOREIGN KEY (shop_id, version) REFERENCES shop_look_version (shop_id, version)
);
SELECT guard_shop_table('shop_look');

CREATE TABLE shop_look_draft (
  shop_id    uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  look       jsonb NOT NULL CHECK (jsonb_typeof(look -> 'theme') = 'object' AND jsonb_typeof(look -> 'sections') = 'array'),
  -- what the draft was before its last change; null: there is nothing to take back
  before     jsonb,
  -- counts every change, so that nobody publishes what they have not seen
  revision   integer NOT NULL CHECK (revision > 0),
  changed_by uuid NOT NULL,
  changed_at timestamptz(3) NOT NULL,
  PRIMARY KEY (shop_id)
);
SELECT guard_shop_table('shop_look_draft');

-- Shoppers see which look is live, and that one alone.
CREATE POLICY open_shops ON shop_look FOR SELECT TO nieu_market
  USING (EXISTS (SELECT FROM shop s WHERE s.id = shop_look.shop_id));
CREATE POLICY live ON shop_look_version FOR SELECT TO nieu_market
  USING (EXISTS (SELECT FROM shop_look l WHERE l.shop_id = shop_look_version.shop_id AND l.version = shop_look_version.version));
GRANT SELECT ON shop_look, shop_look_version TO nieu_market;
