-- Invoices: what was issued stays as it was issued.
ALTER TABLE invoice_profile ADD CONSTRAINT invoice_profile_form CHECK (form IN ('1', '2'));
ALTER TABLE invoice_series ADD CONSTRAINT invoice_series_numbers CHECK (next_number BETWEEN 1 AND 100000000);
ALTER TABLE invoice ADD CONSTRAINT invoice_number_positive CHECK (number BETWEEN 1 AND 99999999);
ALTER TABLE invoice ADD CONSTRAINT invoice_status CHECK (status IN ('issued', 'replaced', 'adjusted'));
ALTER TABLE invoice ADD CONSTRAINT invoice_never_negative CHECK (total_before_vat >= 0 AND total_vat >= 0);
ALTER TABLE invoice_document ADD CONSTRAINT invoice_document_kind CHECK (kind = 'xml');
CREATE INDEX invoice_by_day ON invoice (shop_id, issue_date, number);

-- An issued invoice is never deleted; only its status may change (a later invoice replaces or adjusts it).
CREATE FUNCTION keep_issued_invoice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    OLD.status := NEW.status;
    IF NEW IS NOT DISTINCT FROM OLD THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'an issued invoice is never changed or deleted' USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER keep_issued BEFORE UPDATE OR DELETE ON invoice FOR EACH ROW EXECUTE FUNCTION keep_issued_invoice();

-- A series' counter only goes forward, one by one; a series is never deleted.
CREATE FUNCTION count_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.next_number = OLD.next_number + 1 THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'invoice numbers are given one after the other' USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER count_forward BEFORE UPDATE OR DELETE ON invoice_series FOR EACH ROW EXECUTE FUNCTION count_forward();
