-- Shoppers' questions name products and no shop: with many shops their rows are found by the product alone.
CREATE INDEX variant_product ON variant (product_id);
CREATE INDEX product_option_product ON product_option (product_id);
CREATE INDEX media_product ON media (product_id) WHERE product_id IS NOT NULL;
CREATE INDEX lot_variant ON lot (variant_id);
CREATE INDEX stock_level_variant ON stock_level (variant_id);
