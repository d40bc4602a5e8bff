-- A look that goes live is seen at once: the row itself tells every web process to forget the shop's pages.
CREATE FUNCTION tell_pages_of_look() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('page_cache', 'shop:' || NEW.shop_id);
  RETURN NULL;
END $$;

CREATE TRIGGER look_tells_pages AFTER INSERT OR UPDATE ON shop_look
  FOR EACH ROW EXECUTE FUNCTION tell_pages_of_look();
