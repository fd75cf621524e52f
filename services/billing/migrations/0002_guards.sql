-- No two list rates of one key and currency hold on the same day.
ALTER TABLE "list_rates" ADD CONSTRAINT "list_rates_no_overlap" EXCLUDE USING gist (
  "service_code" WITH =,
  (coalesce("access_type_code", '')) WITH =,
  (coalesce("country_code", '')) WITH =,
  "currency" WITH =,
  daterange("valid_from", "valid_to") WITH &&
);
--> statement-breakpoint
-- An issued invoice changes no more, its state aside (paid), and never goes away.
CREATE FUNCTION refuse_change_of_issued_invoice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.state <> 'DRAFT' AND to_jsonb(NEW) - 'state' = to_jsonb(OLD) - 'state' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'INVOICE_IMMUTABLE: invoice % is issued', OLD.number USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER "issued_invoices_are_immutable" BEFORE UPDATE OR DELETE ON "invoices"
  FOR EACH ROW WHEN (OLD.state <> 'DRAFT') EXECUTE FUNCTION refuse_change_of_issued_invoice();
--> statement-breakpoint
CREATE FUNCTION refuse_change_of_issued_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM invoices
    WHERE state <> 'DRAFT'
      AND id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.invoice_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.invoice_id END)
  ) THEN
    RAISE EXCEPTION 'INVOICE_IMMUTABLE: the invoice of this line is issued' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
--> statement-breakpoint
CREATE TRIGGER "lines_of_issued_invoices_are_immutable" BEFORE INSERT OR UPDATE OR DELETE ON "invoice_lines"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_issued_line();
--> statement-breakpoint
-- A charge says for ever how it was made; only the line that demands it may change, and that only while it is a draft's.
CREATE FUNCTION refuse_change_of_charge() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  relinked charges%ROWTYPE := OLD;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    relinked.invoice_line_id := NEW.invoice_line_id;
  END IF;
  IF TG_OP = 'DELETE' OR NEW IS DISTINCT FROM relinked THEN
    RAISE EXCEPTION 'CHARGE_IMMUTABLE: charge %', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  IF EXISTS (
    SELECT 1 FROM invoice_lines line JOIN invoices invoice ON invoice.id = line.invoice_id
    WHERE line.id IN (OLD.invoice_line_id, NEW.invoice_line_id) AND invoice.state <> 'DRAFT'
  ) THEN
    RAISE EXCEPTION 'INVOICE_IMMUTABLE: charge % is on an issued invoice', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "charges_are_immutable" BEFORE UPDATE OR DELETE ON "charges"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_charge();
--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'IMMUTABLE: rows of % are only added', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER "rate_versions_are_immutable" BEFORE UPDATE OR DELETE ON "rate_versions"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "payments_are_immutable" BEFORE UPDATE OR DELETE ON "payments"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
