-- What a seller changes is on the next page that anybody asks for: the event tells every web process in the commit of the
-- change itself. The storefront consumer tells them once more, when the listings follow. Orders are not told twice: a busy
-- shop would make its pages anew for a number of pieces.
CREATE FUNCTION tell_pages_of_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('page_cache', 'shop:' || NEW.shop_id);
  RETURN NULL;
END $$;

CREATE TRIGGER event_tells_pages AFTER INSERT ON domain_event
  FOR EACH ROW WHEN (NEW.shop_id IS NOT NULL AND NEW.type IN (
    'shop.opened', 'shop.changed', 'product.changed', 'stock.changed', 'lot.made', 'trace.recorded'))
  EXECUTE FUNCTION tell_pages_of_event();
