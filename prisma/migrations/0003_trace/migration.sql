-- Traceability: corrections as new events, internal numbers for things without a global GTIN, shelf life and yield.
ALTER TABLE variant ADD COLUMN shelf_life_days integer CHECK (shelf_life_days BETWEEN 0 AND 36500);
ALTER TABLE variant ADD COLUMN max_yield_bps integer NOT NULL DEFAULT 10000 CHECK (max_yield_bps > 0);

ALTER TABLE trace_event ADD COLUMN corrects_id uuid;
ALTER TABLE trace_event ADD FOREIGN KEY (shop_id, corrects_id) REFERENCES trace_event (shop_id, id);
CREATE INDEX trace_event_shop_id_corrects_id_idx ON trace_event (shop_id, corrects_id);

CREATE SEQUENCE internal_gtin_number MINVALUE 0 START 0 MAXVALUE 9999999999 NO CYCLE;
GRANT USAGE ON SEQUENCE internal_gtin_number TO nieu_shop, nieu_system;

CREATE TABLE internal_gtin (
  shop_id    uuid NOT NULL DEFAULT current_shop_id() REFERENCES shop (id),
  gtin       char(14) NOT NULL,
  variant_id uuid,
  material   text,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (shop_id, gtin),
  FOREIGN KEY (shop_id, variant_id) REFERENCES variant (shop_id, id),
  CONSTRAINT internal_gtin_names_one CHECK ((variant_id IS NULL) <> (material IS NULL))
);
CREATE UNIQUE INDEX internal_gtin_gtin_key ON internal_gtin (gtin);
CREATE UNIQUE INDEX internal_gtin_shop_id_variant_id_key ON internal_gtin (shop_id, variant_id);
CREATE UNIQUE INDEX internal_gtin_shop_id_material_key ON internal_gtin (shop_id, material);
SELECT guard_shop_table('internal_gtin');
SELECT make_append_only('internal_gtin');
CREATE POLICY open_shop ON internal_gtin FOR SELECT TO nieu_market
  USING (EXISTS (SELECT FROM shop s WHERE s.id = internal_gtin.shop_id));
GRANT SELECT ON internal_gtin TO nieu_market;

CREATE INDEX lot_edge_shop_id_input_lot_id_idx ON lot_edge (shop_id, input_lot_id);
CREATE INDEX variant_gtin_idx ON variant (gtin) WHERE gtin IS NOT NULL;
