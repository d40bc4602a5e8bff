-- What the market's pages are read by: goods of one kind in one place, goods that go by one name, the latest harvests.

-- The name under which the same goods of several shops meet: the folded title without how much is in it.
-- "mat ong hoa nhan 500 ml" and "mat ong hoa nhan" are one.
CREATE FUNCTION comparison_name(search_text text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT trim(regexp_replace(
    ' ' || split_part(search_text, E'\n', 1) || ' ',
    '( \d+)+ ?(g|gr|gam|gram|kg|ml|l|lit)(?= )', '', 'g')) $$;

CREATE INDEX listing_comparison ON listing (category, comparison_name(search_text));
CREATE INDEX listing_category_sold ON listing (category, sold_count DESC, product_id);
CREATE INDEX trace_event_harvests ON trace_event (event_time DESC) WHERE step = 'harvest';
CREATE INDEX preorder_season_open ON preorder_season (harvest_from) WHERE status = 'open';
