CREATE TABLE "call_conflicts" (
	"call_record_id" uuid NOT NULL,
	"content_hash" text NOT NULL,
	"known" jsonb NOT NULL,
	"told" jsonb NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "call_conflicts_call_record_id_content_hash_pk" PRIMARY KEY("call_record_id","content_hash")
);
--> statement-breakpoint
CREATE TABLE "call_record_keys" (
	"call_record_id" uuid PRIMARY KEY NOT NULL,
	"joined_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "counted_usage" (
	"account_id" uuid NOT NULL,
	"period_starts_at" timestamp with time zone NOT NULL,
	"counter_key" text NOT NULL,
	"began_at" timestamp with time zone NOT NULL,
	"call_record_id" uuid NOT NULL,
	"billed_seconds" integer NOT NULL,
	"charged_seconds" integer NOT NULL,
	CONSTRAINT "counted_usage_account_id_period_starts_at_counter_key_began_at_call_record_id_pk" PRIMARY KEY("account_id","period_starts_at","counter_key","began_at","call_record_id")
);
--> statement-breakpoint
CREATE TABLE "applied_credits" (
	"credit_note_id" uuid NOT NULL,
	"invoice_id" uuid NOT NULL,
	"amount_minor" bigint NOT NULL,
	"applied_at" timestamp with time zone NOT NULL,
	CONSTRAINT "applied_credits_credit_note_id_invoice_id_pk" PRIMARY KEY("credit_note_id","invoice_id"),
	CONSTRAINT "applied_credits_amount" CHECK ("applied_credits"."amount_minor" > 0)
);
--> statement-breakpoint
CREATE TABLE "credit_note_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"credit_note_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"invoice_line_id" uuid NOT NULL,
	"gross_minor" bigint NOT NULL,
	"net_minor" bigint NOT NULL,
	"vat_category" text NOT NULL,
	"vat_percent" numeric NOT NULL,
	CONSTRAINT "credit_note_lines_position" UNIQUE("credit_note_id","position")
);
--> statement-breakpoint
CREATE TABLE "credit_note_taxes" (
	"credit_note_id" uuid NOT NULL,
	"category" text NOT NULL,
	"percent" numeric NOT NULL,
	"base_minor" bigint NOT NULL,
	"tax_minor" bigint NOT NULL,
	"reason" text,
	"reason_code" text,
	CONSTRAINT "credit_note_taxes_credit_note_id_category_percent_pk" PRIMARY KEY("credit_note_id","category","percent")
);
--> statement-breakpoint
CREATE TABLE "credit_notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"invoice_id" uuid NOT NULL,
	"number" text NOT NULL,
	"issued_on" date NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"reason_code" text NOT NULL,
	"reason" text NOT NULL,
	"currency" text NOT NULL,
	"net_minor" bigint NOT NULL,
	"tax_minor" bigint NOT NULL,
	"total_minor" bigint NOT NULL,
	CONSTRAINT "credit_notes_number_unique" UNIQUE("number"),
	CONSTRAINT "credit_notes_total" CHECK ("credit_notes"."total_minor" = "credit_notes"."net_minor" + "credit_notes"."tax_minor"),
	CONSTRAINT "credit_notes_positive" CHECK ("credit_notes"."net_minor" > 0)
);
--> statement-breakpoint
CREATE TABLE "disputes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"call_record_id" uuid,
	"charge_id" uuid,
	"invoice_line_id" uuid,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"opened_by" text NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_by" text,
	"finding" text,
	CONSTRAINT "disputes_state" CHECK ("disputes"."state" in ('OPEN', 'UPHELD', 'REJECTED')),
	CONSTRAINT "disputes_subject" CHECK (num_nonnulls("disputes"."call_record_id", "disputes"."charge_id", "disputes"."invoice_line_id") = 1),
	CONSTRAINT "disputes_settled" CHECK (("disputes"."state" = 'OPEN') = ("disputes"."settled_at" is null))
);
--> statement-breakpoint
CREATE TABLE "invoice_allowances" (
	"invoice_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"reason" text NOT NULL,
	"percent" numeric,
	"base_minor" bigint NOT NULL,
	"amount_minor" bigint NOT NULL,
	"vat_category" text NOT NULL,
	"vat_percent" numeric NOT NULL,
	CONSTRAINT "invoice_allowances_invoice_id_position_pk" PRIMARY KEY("invoice_id","position")
);
--> statement-breakpoint
CREATE TABLE "invoice_taxes" (
	"invoice_id" uuid NOT NULL,
	"category" text NOT NULL,
	"percent" numeric NOT NULL,
	"base_minor" bigint NOT NULL,
	"tax_minor" bigint NOT NULL,
	"reason" text,
	"reason_code" text,
	CONSTRAINT "invoice_taxes_invoice_id_category_percent_pk" PRIMARY KEY("invoice_id","category","percent")
);
--> statement-breakpoint
CREATE TABLE "period_counters" (
	"account_id" uuid NOT NULL,
	"period_starts_at" timestamp with time zone NOT NULL,
	"counter_key" text NOT NULL,
	"billed_seconds" bigint NOT NULL,
	"charged_seconds" bigint NOT NULL,
	"allowance_seconds" bigint NOT NULL,
	"last_began_at" timestamp with time zone NOT NULL,
	CONSTRAINT "period_counters_account_id_period_starts_at_counter_key_pk" PRIMARY KEY("account_id","period_starts_at","counter_key")
);
--> statement-breakpoint
CREATE TABLE "contract_versions" (
	"contract_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"customer_id" uuid NOT NULL,
	"number" text NOT NULL,
	"terms" jsonb NOT NULL,
	"currency" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"time_zone" text NOT NULL,
	"read_at" timestamp with time zone NOT NULL,
	CONSTRAINT "contract_versions_contract_id_version_pk" PRIMARY KEY("contract_id","version"),
	CONSTRAINT "contract_versions_version" CHECK ("contract_versions"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "rerate_requests" (
	"customer_id" uuid PRIMARY KEY NOT NULL,
	"rates_version" integer NOT NULL,
	"from_day" date NOT NULL,
	"requested_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "list_rates" DROP CONSTRAINT "list_rates_price";
--> statement-breakpoint
ALTER TABLE "list_rates" DROP CONSTRAINT "list_rates_increments";
--> statement-breakpoint
ALTER TABLE "charges" DROP CONSTRAINT "charges_seconds";
--> statement-breakpoint
ALTER TABLE "charges" DROP CONSTRAINT "charges_kind";
--> statement-breakpoint
ALTER TABLE "invoice_lines" DROP CONSTRAINT "invoice_lines_call_count";
--> statement-breakpoint
ALTER TABLE "invoices" DROP CONSTRAINT "invoices_state";
--> statement-breakpoint
ALTER TABLE "rate_versions" DROP CONSTRAINT "rate_versions_price_model";
--> statement-breakpoint
ALTER TABLE "rate_versions" DROP CONSTRAINT "rate_versions_price";
--> statement-breakpoint
ALTER TABLE "rate_versions" DROP CONSTRAINT "rate_versions_increments";
--> statement-breakpoint
ALTER TABLE "charges" DROP CONSTRAINT "charges_account_id_billing_accounts_id_fk";
--> statement-breakpoint
ALTER TABLE "charges" DROP CONSTRAINT "charges_call_record_id_received_calls_call_record_id_fk";
--> statement-breakpoint
ALTER TABLE "charges" DROP CONSTRAINT "charges_service_code_billable_services_code_fk";
--> statement-breakpoint
ALTER TABLE "charges" DROP CONSTRAINT "charges_access_type_code_access_types_code_fk";
--> statement-breakpoint
ALTER TABLE "charges" DROP CONSTRAINT "charges_contract_rate_id_rate_versions_id_fk";
--> statement-breakpoint
ALTER TABLE "charges" DROP CONSTRAINT "charges_list_rate_id_list_rates_id_fk";
--> statement-breakpoint
ALTER TABLE "charges" DROP CONSTRAINT "charges_invoice_line_id_invoice_lines_id_fk";
--> statement-breakpoint
DROP INDEX "invoices_one_draft_per_period";
--> statement-breakpoint
ALTER TABLE "charges" ALTER COLUMN "unit_price" DROP NOT NULL;
--> statement-breakpoint
ALTER TABLE "invoice_lines" ALTER COLUMN "unit_price" DROP NOT NULL;
--> statement-breakpoint
ALTER TABLE "applied_credits" ADD CONSTRAINT "applied_credits_credit_note_id_credit_notes_id_fk" FOREIGN KEY ("credit_note_id") REFERENCES "public"."credit_notes"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "applied_credits" ADD CONSTRAINT "applied_credits_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "credit_note_lines" ADD CONSTRAINT "credit_note_lines_credit_note_id_credit_notes_id_fk" FOREIGN KEY ("credit_note_id") REFERENCES "public"."credit_notes"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "credit_note_lines" ADD CONSTRAINT "credit_note_lines_invoice_line_id_invoice_lines_id_fk" FOREIGN KEY ("invoice_line_id") REFERENCES "public"."invoice_lines"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "credit_note_taxes" ADD CONSTRAINT "credit_note_taxes_credit_note_id_credit_notes_id_fk" FOREIGN KEY ("credit_note_id") REFERENCES "public"."credit_notes"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "credit_notes" ADD CONSTRAINT "credit_notes_account_id_billing_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."billing_accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "credit_notes" ADD CONSTRAINT "credit_notes_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_account_id_billing_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."billing_accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "invoice_allowances" ADD CONSTRAINT "invoice_allowances_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "invoice_taxes" ADD CONSTRAINT "invoice_taxes_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "period_counters" ADD CONSTRAINT "period_counters_account_id_billing_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."billing_accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "billing_accounts" ADD COLUMN "vat_id" text;
--> statement-breakpoint
ALTER TABLE "billing_accounts" ADD COLUMN "vat_category" text DEFAULT 'S' NOT NULL;
--> statement-breakpoint
ALTER TABLE "billing_accounts" ADD COLUMN "cycle" text DEFAULT 'CALENDAR' NOT NULL;
--> statement-breakpoint
ALTER TABLE "billing_accounts" ADD COLUMN "anchor_day" integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
ALTER TABLE "billing_accounts" ADD COLUMN "grace_days" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "billing_accounts" ADD COLUMN "invoice_series" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "billing_accounts" ADD COLUMN "buyer_reference" text;
--> statement-breakpoint
ALTER TABLE "billing_accounts" ADD COLUMN "purchase_order" text;
--> statement-breakpoint
ALTER TABLE "received_calls" ADD COLUMN "kind" text DEFAULT 'LEG' NOT NULL;
--> statement-breakpoint
ALTER TABLE "received_calls" ADD COLUMN "remote_number" text;
--> statement-breakpoint
ALTER TABLE "received_calls" ADD COLUMN "answered" boolean DEFAULT true NOT NULL;
--> statement-breakpoint
ALTER TABLE "received_calls" ADD COLUMN "quantity" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "received_calls" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
ALTER TABLE "billable_services" ADD COLUMN "parts" text[] DEFAULT '{BRIDGING}' NOT NULL;
--> statement-breakpoint
ALTER TABLE "billable_services" ADD COLUMN "vat" text DEFAULT 'STANDARD' NOT NULL;
--> statement-breakpoint
ALTER TABLE "billable_services" ADD COLUMN "vat_reason" text;
--> statement-breakpoint
ALTER TABLE "list_rates" ADD COLUMN "prefix" text;
--> statement-breakpoint
ALTER TABLE "list_rates" ADD COLUMN "part" text;
--> statement-breakpoint
ALTER TABLE "list_rates" ADD COLUMN "terms" jsonb;
--> statement-breakpoint
ALTER TABLE "charges" ADD COLUMN "corrects" uuid;
--> statement-breakpoint
ALTER TABLE "charges" ADD COLUMN "reversed" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "charges" ADD COLUMN "usage_kind" text DEFAULT 'LEG' NOT NULL;
--> statement-breakpoint
ALTER TABLE "charges" ADD COLUMN "quantity" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "charges" ADD COLUMN "amount_sixtieths" numeric;
--> statement-breakpoint
ALTER TABLE "charges" ADD COLUMN "rounding_point" text DEFAULT 'PER_LINE' NOT NULL;
--> statement-breakpoint
ALTER TABLE "charges" ADD COLUMN "rounding_mode" text DEFAULT 'HALF_UP' NOT NULL;
--> statement-breakpoint
ALTER TABLE "charges" ADD COLUMN "parts" jsonb;
--> statement-breakpoint
ALTER TABLE "charges" ADD COLUMN "rate_key" uuid;
--> statement-breakpoint
ALTER TABLE "charges" ADD COLUMN "rate_set_version" integer;
--> statement-breakpoint
ALTER TABLE "charges" ADD COLUMN "credit_line_id" uuid;
--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD COLUMN "kind" text DEFAULT 'USAGE' NOT NULL;
--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD COLUMN "country_code" text DEFAULT 'ZZ' NOT NULL;
--> statement-breakpoint
ALTER TABLE "invoice_lines" ALTER COLUMN "country_code" DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD COLUMN "rate_key" uuid;
--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD COLUMN "quantity" bigint DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD COLUMN "amount_sixtieths" numeric DEFAULT '0' NOT NULL;
--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD COLUMN "allowance_minor" bigint DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD COLUMN "vat_category" text DEFAULT 'S' NOT NULL;
--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD COLUMN "vat_percent" numeric DEFAULT '0' NOT NULL;
--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "kind" text DEFAULT 'PERIOD' NOT NULL;
--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "conference_id" uuid;
--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "stale" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "issue_after" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "line_net_minor" bigint DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "allowance_minor" bigint DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "rate_set_version" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "buyer" jsonb;
--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "language" text;
--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "contract_number" text;
--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "buyer_reference" text;
--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "purchase_order" text;
--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "end_reason" text;
--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "ended_on" date;
--> statement-breakpoint
ALTER TABLE "period_conferences" ADD COLUMN "charge_count" integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
ALTER TABLE "rate_versions" ADD COLUMN "contract_id" uuid;
--> statement-breakpoint
ALTER TABLE "rate_versions" ADD COLUMN "contract_version" integer;
--> statement-breakpoint
ALTER TABLE "rate_versions" ADD COLUMN "prefix" text;
--> statement-breakpoint
ALTER TABLE "rate_versions" ADD COLUMN "terms" jsonb;
--> statement-breakpoint
-- What is there already was all flat prices of a minute: it is put into the new words.
ALTER TABLE "rate_versions" DISABLE TRIGGER USER;
--> statement-breakpoint
UPDATE rate_versions SET terms = jsonb_build_object('part', 'BRIDGING', 'unit', 'MINUTE', 'priceModel', 'FLAT', 'unitPrice', unit_price::text, 'tiers', '[]'::jsonb,
  'packageSize', null, 'percent', null, 'initialSeconds', initial_seconds, 'nextSeconds', next_seconds, 'setUpFee', '0', 'minimum', '0',
  'maximum', null, 'discountPercent', '0', 'timeBands', '[]'::jsonb, 'holidays', '[]'::jsonb, 'allowanceMinutes', '0', 'allowanceProration', 'NONE');
--> statement-breakpoint
ALTER TABLE "rate_versions" ENABLE TRIGGER USER;
--> statement-breakpoint
ALTER TABLE "list_rates" DROP CONSTRAINT "list_rates_no_overlap";
--> statement-breakpoint
UPDATE list_rates SET part = 'BRIDGING', terms = jsonb_build_object('part', 'BRIDGING', 'unit', 'MINUTE', 'priceModel', 'FLAT', 'unitPrice', unit_price::text, 'tiers', '[]'::jsonb,
  'packageSize', null, 'percent', null, 'initialSeconds', initial_seconds, 'nextSeconds', next_seconds, 'setUpFee', '0', 'minimum', '0',
  'maximum', null, 'discountPercent', '0', 'timeBands', '[]'::jsonb, 'holidays', '[]'::jsonb, 'allowanceMinutes', '0', 'allowanceProration', 'NONE');
--> statement-breakpoint
ALTER TABLE "invoices" DISABLE TRIGGER USER;
--> statement-breakpoint
UPDATE invoices SET line_net_minor = net_minor, issue_after = period_ends_at;
--> statement-breakpoint
ALTER TABLE "invoices" ENABLE TRIGGER USER;
--> statement-breakpoint
ALTER TABLE "invoice_lines" DISABLE TRIGGER USER;
--> statement-breakpoint
UPDATE invoice_lines SET rate_key = md5(id::text)::uuid, country_code = 'ZZ', amount_sixtieths = unit_price * billed_seconds,
  vat_percent = (SELECT vat_percent FROM invoices WHERE invoices.id = invoice_id);
--> statement-breakpoint
ALTER TABLE "invoice_lines" ENABLE TRIGGER USER;
--> statement-breakpoint
INSERT INTO invoice_taxes (invoice_id, category, percent, base_minor, tax_minor) SELECT id, 'S', vat_percent, net_minor, tax_minor FROM invoices;
--> statement-breakpoint
ALTER TABLE "charges" DISABLE TRIGGER USER;
--> statement-breakpoint
UPDATE charges SET amount_sixtieths = unit_price * billed_seconds, rate_set_version = 0,
  rate_key = md5('BRIDGING:' || coalesce(contract_rate_id, list_rate_id)::text)::uuid,
  parts = jsonb_build_array(jsonb_build_object('part', 'BRIDGING', 'rateId', coalesce(contract_rate_id, list_rate_id),
    'source', CASE WHEN contract_rate_id IS NULL THEN 'list' ELSE 'contract' END, 'version', 1, 'unit', 'MINUTE', 'priceModel', 'FLAT',
    'counterKey', null, 'billedSeconds', billed_seconds,
    'freeSeconds', 0, 'quantity', 0, 'initialSeconds', initial_seconds, 'nextSeconds', next_seconds,
    'segments', jsonb_build_array(jsonb_build_object('label', 'standard', 'seconds', billed_seconds, 'unitPrice', unit_price::text)),
    'percentage', null, 'usage', (unit_price * billed_seconds)::text, 'bounded', (unit_price * billed_seconds)::text, 'amount', (unit_price * billed_seconds)::text, 'setUpFee', '0',
    'minimumApplied', false, 'maximumApplied', false, 'discountPercent', '0'));
--> statement-breakpoint
INSERT INTO call_record_keys SELECT call_record_id, joined_at FROM received_calls;
--> statement-breakpoint
-- What is charged without being dialled in to, and what an account falls short of its commitment.
INSERT INTO access_types (code, name) VALUES ('none', 'Not dialled in') ON CONFLICT DO NOTHING;
--> statement-breakpoint
INSERT INTO billable_services (code, name) VALUES ('commitment', 'Minimum commitment') ON CONFLICT DO NOTHING;
--> statement-breakpoint
ALTER TABLE "list_rates" ALTER COLUMN "part" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "list_rates" ALTER COLUMN "terms" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "charges" ALTER COLUMN "amount_sixtieths" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "charges" ALTER COLUMN "parts" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "charges" ALTER COLUMN "rate_key" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "charges" ALTER COLUMN "rate_set_version" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "invoices" ALTER COLUMN "issue_after" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "rate_versions" ALTER COLUMN "terms" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "list_rates" DROP COLUMN "unit_price";
--> statement-breakpoint
ALTER TABLE "list_rates" DROP COLUMN "initial_seconds";
--> statement-breakpoint
ALTER TABLE "list_rates" DROP COLUMN "next_seconds";
--> statement-breakpoint
ALTER TABLE "charges" DROP COLUMN "initial_seconds";
--> statement-breakpoint
ALTER TABLE "charges" DROP COLUMN "next_seconds";
--> statement-breakpoint
ALTER TABLE "rate_versions" DROP COLUMN "price_model";
--> statement-breakpoint
ALTER TABLE "rate_versions" DROP COLUMN "unit_price";
--> statement-breakpoint
ALTER TABLE "rate_versions" DROP COLUMN "initial_seconds";
--> statement-breakpoint
ALTER TABLE "rate_versions" DROP COLUMN "next_seconds";
--> statement-breakpoint
ALTER TABLE "billing_accounts" ADD CONSTRAINT "billing_accounts_cycle" CHECK ("billing_accounts"."cycle" in ('CALENDAR', 'ANNIVERSARY'));
--> statement-breakpoint
ALTER TABLE "billing_accounts" ADD CONSTRAINT "billing_accounts_anchor_day" CHECK ("billing_accounts"."anchor_day" between 1 and 31);
--> statement-breakpoint
ALTER TABLE "billing_accounts" ADD CONSTRAINT "billing_accounts_grace_days" CHECK ("billing_accounts"."grace_days" between 0 and 60);
--> statement-breakpoint
ALTER TABLE "billing_accounts" ADD CONSTRAINT "billing_accounts_vat_category" CHECK ("billing_accounts"."vat_category" in ('S', 'Z', 'E', 'AE', 'O'));
--> statement-breakpoint
ALTER TABLE "billable_services" ADD CONSTRAINT "billable_services_vat" CHECK ("billable_services"."vat" in ('STANDARD', 'ZERO', 'EXEMPT'));
--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_kind" CHECK (("invoice_lines"."kind" = 'USAGE') = ("invoice_lines"."rate_key" is not null));
--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_call_count" CHECK (("invoice_lines"."kind" = 'USAGE') = ("invoice_lines"."call_count" >= 1));
--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_kind" CHECK (("invoices"."kind" = 'CONFERENCE') = ("invoices"."conference_id" is not null));
--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_net" CHECK ("invoices"."net_minor" = "invoices"."line_net_minor" - "invoices"."allowance_minor");
--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_state" CHECK ("invoices"."state" in ('DRAFT', 'ISSUED', 'PAID', 'VOID', 'UNCOLLECTIBLE'));
--> statement-breakpoint
ALTER TABLE "charges" ADD CONSTRAINT "charges_corrects" CHECK (("charges"."kind" = 'reversal') = ("charges"."corrects" is not null));
--> statement-breakpoint
ALTER TABLE "charges" ADD CONSTRAINT "charges_kind" CHECK ("charges"."kind" in ('rate', 'reversal'));
--> statement-breakpoint
-- Months of records and charges are partitions. The application may not make tables, so that it calls this.
CREATE FUNCTION ensure_month_partitions(instants timestamptz[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  month timestamptz;
  parent text;
  part text;
BEGIN
  FOR month IN
    SELECT DISTINCT date_trunc('month', instant AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' FROM unnest(instants) AS instant
  LOOP
    FOREACH parent IN ARRAY ARRAY['received_calls', 'charges'] LOOP
      part := parent || to_char(month AT TIME ZONE 'UTC', '_YYYY_MM');
      CONTINUE WHEN to_regclass(part) IS NOT NULL;
      PERFORM pg_advisory_xact_lock(7203115);
      CONTINUE WHEN to_regclass(part) IS NOT NULL;
      -- Attached and not made as a partition at once: readers and writers of the others need not wait.
      EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', part, parent);
      EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', parent, part, month,
        (month AT TIME ZONE 'UTC' + interval '1 month') AT TIME ZONE 'UTC');
    END LOOP;
  END LOOP;
END $$;
--> statement-breakpoint
ALTER TABLE "received_calls" RENAME TO "received_calls_before";
--> statement-breakpoint
CREATE TABLE "received_calls" (LIKE "received_calls_before" INCLUDING DEFAULTS INCLUDING CONSTRAINTS) PARTITION BY RANGE ("joined_at");
--> statement-breakpoint
ALTER TABLE "charges" RENAME TO "charges_before";
--> statement-breakpoint
CREATE TABLE "charges" (LIKE "charges_before" INCLUDING DEFAULTS INCLUDING CONSTRAINTS) PARTITION BY RANGE ("began_at");
--> statement-breakpoint
SELECT ensure_month_partitions(coalesce(array_agg(DISTINCT joined_at), '{}')) FROM received_calls_before;
--> statement-breakpoint
INSERT INTO received_calls SELECT * FROM received_calls_before;
--> statement-breakpoint
INSERT INTO charges SELECT * FROM charges_before;
--> statement-breakpoint
DROP TABLE charges_before;
--> statement-breakpoint
DROP TABLE received_calls_before;
--> statement-breakpoint
ALTER TABLE "received_calls" ADD CONSTRAINT "received_calls_call_record_id_joined_at_pk" PRIMARY KEY("call_record_id","joined_at");
--> statement-breakpoint
ALTER TABLE "charges" ADD CONSTRAINT "charges_id_began_at_pk" PRIMARY KEY("id","began_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "charges_live" ON "charges" USING btree ("call_record_id","began_at") WHERE "charges"."kind" = 'rate' and not "charges"."reversed";
--> statement-breakpoint
CREATE INDEX "charges_to_credit" ON "charges" USING btree ("account_id") WHERE "charges"."kind" = 'reversal' and "charges"."invoice_line_id" is not null and "charges"."credit_line_id" is null;
--> statement-breakpoint
CREATE INDEX "received_calls_waiting" ON "received_calls" USING btree ("customer_id","joined_at") WHERE "received_calls"."status" = 'waiting';
--> statement-breakpoint
CREATE INDEX "charges_uninvoiced" ON "charges" USING btree ("account_id","period_starts_at") WHERE "charges"."invoice_line_id" is null and "charges"."kind" = 'rate' and not "charges"."reversed";
--> statement-breakpoint
CREATE INDEX "charges_by_invoice_line" ON "charges" USING btree ("invoice_line_id","began_at") WHERE "charges"."invoice_line_id" is not null;
--> statement-breakpoint
CREATE INDEX "received_calls_unrated" ON "received_calls" USING btree ("customer_id","left_at") WHERE "received_calls"."status" <> 'rated';
--> statement-breakpoint
DROP TABLE "period_totals";
--> statement-breakpoint
CREATE TABLE "period_totals" (
	"account_id" uuid NOT NULL REFERENCES "billing_accounts" ("id"),
	"period_starts_at" timestamp with time zone NOT NULL,
	"service_code" text NOT NULL REFERENCES "billable_services" ("code"),
	"access_type_code" text NOT NULL REFERENCES "access_types" ("code"),
	"country_code" text NOT NULL,
	"rate_key" uuid NOT NULL,
	"rounding_mode" text NOT NULL,
	"billed_seconds" bigint NOT NULL,
	"quantity" bigint NOT NULL,
	"call_count" integer NOT NULL,
	"amount_sixtieths" numeric NOT NULL,
	"invoiced_sixtieths" numeric DEFAULT '0' NOT NULL,
	"invoiced_call_count" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "period_totals_line" PRIMARY KEY("account_id","period_starts_at","service_code","access_type_code","country_code","rate_key")
);
--> statement-breakpoint
INSERT INTO period_totals
SELECT charge.account_id, charge.period_starts_at, charge.service_code, charge.access_type_code, charge.country_code, charge.rate_key, 'HALF_UP',
  sum(charge.billed_seconds), 0, count(*), sum(charge.amount_sixtieths),
  coalesce(sum(charge.amount_sixtieths) FILTER (WHERE invoice.state <> 'DRAFT'), 0), count(*) FILTER (WHERE invoice.state <> 'DRAFT')
FROM (SELECT account_id, period_starts_at, service_code, access_type_code, country_code, rate_key, billed_seconds, amount_sixtieths, invoice_line_id FROM charges) AS charge
LEFT JOIN invoice_lines line ON line.id = charge.invoice_line_id LEFT JOIN invoices invoice ON invoice.id = line.invoice_id
GROUP BY 1, 2, 3, 4, 5, 6;
--> statement-breakpoint
UPDATE period_conferences place SET charge_count = counted.charge_count FROM (
  SELECT account_id, period_starts_at, service_code, access_type_code, conference_id, count(*) AS charge_count FROM charges GROUP BY 1, 2, 3, 4, 5
) AS counted
WHERE (place.account_id, place.period_starts_at, place.service_code, place.access_type_code, place.conference_id)
  = (counted.account_id, counted.period_starts_at, counted.service_code, counted.access_type_code, counted.conference_id);
--> statement-breakpoint
CREATE INDEX "applied_credits_by_invoice" ON "applied_credits" USING btree ("invoice_id");
--> statement-breakpoint
CREATE INDEX "credit_note_lines_by_line" ON "credit_note_lines" USING btree ("invoice_line_id");
--> statement-breakpoint
CREATE INDEX "credit_notes_by_invoice" ON "credit_notes" USING btree ("invoice_id");
--> statement-breakpoint
CREATE INDEX "credit_notes_by_account" ON "credit_notes" USING btree ("account_id","issued_on","id");
--> statement-breakpoint
CREATE INDEX "disputes_open" ON "disputes" USING btree ("account_id") WHERE "disputes"."state" = 'OPEN';
--> statement-breakpoint
CREATE INDEX "disputes_by_record" ON "disputes" USING btree ("call_record_id") WHERE "disputes"."call_record_id" is not null;
--> statement-breakpoint
CREATE INDEX "disputes_by_charge" ON "disputes" USING btree ("charge_id") WHERE "disputes"."charge_id" is not null;
--> statement-breakpoint
CREATE INDEX "disputes_by_line" ON "disputes" USING btree ("invoice_line_id") WHERE "disputes"."invoice_line_id" is not null;
--> statement-breakpoint
CREATE UNIQUE INDEX "invoices_one_draft_per_conference" ON "invoices" USING btree ("conference_id") WHERE "invoices"."state" = 'DRAFT' and "invoices"."kind" = 'CONFERENCE';
--> statement-breakpoint
CREATE INDEX "invoices_to_issue" ON "invoices" USING btree ("issue_after") WHERE "invoices"."state" = 'DRAFT';
--> statement-breakpoint
CREATE UNIQUE INDEX "invoices_one_draft_per_period" ON "invoices" USING btree ("account_id","period_starts_at") WHERE "invoices"."state" = 'DRAFT' and "invoices"."kind" = 'PERIOD';
--> statement-breakpoint
-- No two list rates of one key and currency hold on the same day.
ALTER TABLE "list_rates" ADD CONSTRAINT "list_rates_no_overlap" EXCLUDE USING gist (
  "service_code" WITH =,
  "part" WITH =,
  (coalesce("access_type_code", '')) WITH =,
  (coalesce("prefix", '')) WITH =,
  (coalesce("country_code", '')) WITH =,
  "currency" WITH =,
  daterange("valid_from", "valid_to") WITH &&
);
--> statement-breakpoint
-- An issued invoice may be paid, made void or given up, and what is paid may turn out not to be; all else stays.
CREATE OR REPLACE FUNCTION refuse_change_of_issued_invoice() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ended text[] := ARRAY['state', 'end_reason', 'ended_on'];
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.state NOT IN ('VOID', 'UNCOLLECTIBLE') AND NEW.state <> 'DRAFT'
    AND to_jsonb(NEW) - ended = to_jsonb(OLD) - ended THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'INVOICE_IMMUTABLE: invoice % is issued', OLD.number USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
-- A charge says for ever how it was made. It may be reversed once; its line changes while that is a draft's or of a void
-- invoice, and a reversal is given back once.
CREATE OR REPLACE FUNCTION refuse_change_of_charge() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  allowed charges%ROWTYPE := OLD;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    allowed.invoice_line_id := NEW.invoice_line_id;
    allowed.reversed := OLD.reversed OR NEW.reversed;
    allowed.credit_line_id := coalesce(OLD.credit_line_id, NEW.credit_line_id);
  END IF;
  IF TG_OP = 'DELETE' OR NEW IS DISTINCT FROM allowed THEN
    RAISE EXCEPTION 'CHARGE_IMMUTABLE: charge %', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.invoice_line_id IS DISTINCT FROM NEW.invoice_line_id AND (
    EXISTS (SELECT 1 FROM invoice_lines line JOIN invoices invoice ON invoice.id = line.invoice_id
      WHERE line.id = OLD.invoice_line_id AND invoice.state NOT IN ('DRAFT', 'VOID'))
    OR EXISTS (SELECT 1 FROM invoice_lines line JOIN invoices invoice ON invoice.id = line.invoice_id
      WHERE line.id = NEW.invoice_line_id AND invoice.state <> 'DRAFT')
  ) THEN
    RAISE EXCEPTION 'INVOICE_IMMUTABLE: charge % is on an issued invoice', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "charges_are_immutable" BEFORE UPDATE OR DELETE ON "charges"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_charge();
--> statement-breakpoint
CREATE TRIGGER "invoice_taxes_of_issued_invoices_are_immutable" BEFORE INSERT OR UPDATE OR DELETE ON "invoice_taxes"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_issued_line();
--> statement-breakpoint
CREATE TRIGGER "invoice_allowances_of_issued_invoices_are_immutable" BEFORE INSERT OR UPDATE OR DELETE ON "invoice_allowances"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_issued_line();
--> statement-breakpoint
CREATE TRIGGER "contract_versions_are_immutable" BEFORE UPDATE OR DELETE ON "contract_versions"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "credit_notes_are_immutable" BEFORE UPDATE OR DELETE ON "credit_notes"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "credit_note_lines_are_immutable" BEFORE UPDATE OR DELETE ON "credit_note_lines"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "credit_note_taxes_are_immutable" BEFORE UPDATE OR DELETE ON "credit_note_taxes"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "applied_credits_are_immutable" BEFORE UPDATE OR DELETE ON "applied_credits"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "call_conflicts_are_immutable" BEFORE UPDATE OR DELETE ON "call_conflicts"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
