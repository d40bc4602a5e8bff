-- What every page of a shop shows (its name, colours, place, whether it is open, which hosts are its own) is
-- remembered by every web process. The row itself tells them that it changed, so no command can forget to.
CREATE FUNCTION tell_pages_of_shop() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('page_cache', 'shop:' || NEW.id);
  RETURN NULL;
END $$;

CREATE TRIGGER shop_tells_pages_when_new AFTER INSERT ON shop
  FOR EACH ROW EXECUTE FUNCTION tell_pages_of_shop();
CREATE TRIGGER shop_tells_pages AFTER UPDATE ON shop
  FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION tell_pages_of_shop();

CREATE FUNCTION tell_pages_of_domain() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM pg_notify('page_cache', 'shop:' || OLD.shop_id); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM pg_notify('page_cache', 'shop:' || NEW.shop_id); END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER domain_tells_pages AFTER INSERT OR UPDATE OR DELETE ON shop_domain
  FOR EACH ROW EXECUTE FUNCTION tell_pages_of_domain();
