CREATE TABLE "billing_accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"customer_id" uuid NOT NULL,
	"customer_version" integer NOT NULL,
	"country_code" text NOT NULL,
	"currency" text NOT NULL,
	"time_zone" text NOT NULL,
	"vat_percent" numeric NOT NULL,
	"payment_term_days" integer NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	CONSTRAINT "billing_accounts_number_unique" UNIQUE("number"),
	CONSTRAINT "billing_accounts_customerId_unique" UNIQUE("customer_id"),
	CONSTRAINT "billing_accounts_vat_percent" CHECK ("billing_accounts"."vat_percent" between 0 and 100),
	CONSTRAINT "billing_accounts_payment_term" CHECK ("billing_accounts"."payment_term_days" between 0 and 365),
	CONSTRAINT "billing_accounts_customer_version" CHECK ("billing_accounts"."customer_version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "received_calls" (
	"call_record_id" uuid PRIMARY KEY NOT NULL,
	"conference_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"service_code" text NOT NULL,
	"access_type_code" text NOT NULL,
	"country_code" text NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	"left_at" timestamp with time zone NOT NULL,
	"status" text NOT NULL,
	"reason" text,
	"received_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "received_calls_status" CHECK ("received_calls"."status" in ('waiting', 'rated', 'parked')),
	CONSTRAINT "received_calls_reason" CHECK (("received_calls"."status" = 'parked') = ("received_calls"."reason" is not null)),
	CONSTRAINT "received_calls_settled" CHECK (("received_calls"."status" = 'waiting') = ("received_calls"."settled_at" is null))
);
--> statement-breakpoint
CREATE TABLE "access_types" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "billable_services" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "list_rates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"service_code" text NOT NULL,
	"access_type_code" text,
	"country_code" text,
	"currency" text NOT NULL,
	"unit_price" numeric NOT NULL,
	"initial_seconds" integer NOT NULL,
	"next_seconds" integer NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "list_rates_price" CHECK ("list_rates"."unit_price" >= 0),
	CONSTRAINT "list_rates_increments" CHECK ("list_rates"."initial_seconds" >= 1 and "list_rates"."next_seconds" >= 1),
	CONSTRAINT "list_rates_validity" CHECK ("list_rates"."valid_to" > "list_rates"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "charges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"account_id" uuid NOT NULL,
	"call_record_id" uuid NOT NULL,
	"conference_id" uuid NOT NULL,
	"service_code" text NOT NULL,
	"access_type_code" text NOT NULL,
	"country_code" text NOT NULL,
	"began_at" timestamp with time zone NOT NULL,
	"period_starts_at" timestamp with time zone NOT NULL,
	"raw_seconds" integer NOT NULL,
	"billed_seconds" integer NOT NULL,
	"initial_seconds" integer NOT NULL,
	"next_seconds" integer NOT NULL,
	"unit_price" numeric NOT NULL,
	"currency" text NOT NULL,
	"contract_rate_id" uuid,
	"list_rate_id" uuid,
	"charged_at" timestamp with time zone NOT NULL,
	"invoice_line_id" uuid,
	CONSTRAINT "charges_callRecordId_unique" UNIQUE("call_record_id"),
	CONSTRAINT "charges_kind" CHECK ("charges"."kind" in ('rate')),
	CONSTRAINT "charges_one_rate" CHECK (num_nonnulls("charges"."contract_rate_id", "charges"."list_rate_id") = 1),
	CONSTRAINT "charges_seconds" CHECK ("charges"."raw_seconds" >= 0 and "charges"."billed_seconds" >= "charges"."raw_seconds")
);
--> statement-breakpoint
CREATE TABLE "invoice_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"invoice_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"period_starts_at" timestamp with time zone NOT NULL,
	"service_code" text NOT NULL,
	"access_type_code" text NOT NULL,
	"unit_price" numeric NOT NULL,
	"call_count" integer NOT NULL,
	"billed_seconds" bigint NOT NULL,
	"net_minor" bigint NOT NULL,
	CONSTRAINT "invoice_lines_position" UNIQUE("invoice_id","position"),
	CONSTRAINT "invoice_lines_call_count" CHECK ("invoice_lines"."call_count" >= 1)
);
--> statement-breakpoint
CREATE TABLE "invoice_series" (
	"series" text PRIMARY KEY NOT NULL,
	"last_number" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invoices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"state" text NOT NULL,
	"number" text,
	"prepared_at" timestamp with time zone NOT NULL,
	"issued_on" date,
	"due_on" date,
	"period_starts_at" timestamp with time zone NOT NULL,
	"period_ends_at" timestamp with time zone NOT NULL,
	"currency" text NOT NULL,
	"vat_percent" numeric NOT NULL,
	"net_minor" bigint NOT NULL,
	"tax_minor" bigint NOT NULL,
	"total_minor" bigint NOT NULL,
	CONSTRAINT "invoices_number_unique" UNIQUE("number"),
	CONSTRAINT "invoices_state" CHECK ("invoices"."state" in ('DRAFT', 'ISSUED', 'PAID')),
	CONSTRAINT "invoices_issued" CHECK (("invoices"."state" = 'DRAFT') = ("invoices"."number" is null)
        and ("invoices"."number" is null) = ("invoices"."issued_on" is null)
        and ("invoices"."number" is null) = ("invoices"."due_on" is null)),
	CONSTRAINT "invoices_due" CHECK ("invoices"."due_on" >= "invoices"."issued_on"),
	CONSTRAINT "invoices_period" CHECK ("invoices"."period_ends_at" > "invoices"."period_starts_at"),
	CONSTRAINT "invoices_total" CHECK ("invoices"."total_minor" = "invoices"."net_minor" + "invoices"."tax_minor")
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"invoice_id" uuid NOT NULL,
	"amount_minor" bigint NOT NULL,
	"reference" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "payments_reference_unique" UNIQUE("reference"),
	CONSTRAINT "payments_amount" CHECK ("payments"."amount_minor" > 0)
);
--> statement-breakpoint
CREATE TABLE "period_conference_counts" (
	"account_id" uuid NOT NULL,
	"period_starts_at" timestamp with time zone NOT NULL,
	"service_code" text NOT NULL,
	"access_type_code" text NOT NULL,
	"conference_count" integer NOT NULL,
	CONSTRAINT "period_conference_counts_account_id_period_starts_at_service_code_access_type_code_pk" PRIMARY KEY("account_id","period_starts_at","service_code","access_type_code")
);
--> statement-breakpoint
CREATE TABLE "period_conferences" (
	"account_id" uuid NOT NULL,
	"period_starts_at" timestamp with time zone NOT NULL,
	"service_code" text NOT NULL,
	"access_type_code" text NOT NULL,
	"conference_id" uuid NOT NULL,
	CONSTRAINT "period_conferences_account_id_period_starts_at_service_code_access_type_code_conference_id_pk" PRIMARY KEY("account_id","period_starts_at","service_code","access_type_code","conference_id")
);
--> statement-breakpoint
CREATE TABLE "period_totals" (
	"account_id" uuid NOT NULL,
	"period_starts_at" timestamp with time zone NOT NULL,
	"service_code" text NOT NULL,
	"access_type_code" text NOT NULL,
	"unit_price" numeric NOT NULL,
	"billed_seconds" bigint NOT NULL,
	"call_count" integer NOT NULL,
	"invoiced_seconds" bigint DEFAULT 0 NOT NULL,
	"invoiced_call_count" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "period_totals_account_id_period_starts_at_service_code_access_type_code_unit_price_pk" PRIMARY KEY("account_id","period_starts_at","service_code","access_type_code","unit_price"),
	CONSTRAINT "period_totals_invoiced" CHECK ("period_totals"."invoiced_call_count" between 0 and "period_totals"."call_count"),
	CONSTRAINT "period_totals_invoiced_seconds" CHECK ("period_totals"."invoiced_seconds" between 0 and "period_totals"."billed_seconds")
);
--> statement-breakpoint
CREATE TABLE "rate_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"customer_id" uuid NOT NULL,
	"service_code" text NOT NULL,
	"access_type_code" text,
	"country_code" text,
	"price_model" text NOT NULL,
	"unit_price" numeric NOT NULL,
	"currency" text NOT NULL,
	"initial_seconds" integer NOT NULL,
	"next_seconds" integer NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"time_zone" text NOT NULL,
	"read_at" timestamp with time zone NOT NULL,
	CONSTRAINT "rate_versions_price_model" CHECK ("rate_versions"."price_model" in ('FLAT')),
	CONSTRAINT "rate_versions_price" CHECK ("rate_versions"."unit_price" >= 0),
	CONSTRAINT "rate_versions_increments" CHECK ("rate_versions"."initial_seconds" >= 1 and "rate_versions"."next_seconds" >= 1)
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"handled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"subject" text NOT NULL,
	"key" text NOT NULL,
	"act" text NOT NULL,
	"input_hash" text NOT NULL,
	"outcome" jsonb,
	"done_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_subject_key_pk" PRIMARY KEY("subject","key")
);
--> statement-breakpoint
ALTER TABLE "list_rates" ADD CONSTRAINT "list_rates_service_code_billable_services_code_fk" FOREIGN KEY ("service_code") REFERENCES "public"."billable_services"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_rates" ADD CONSTRAINT "list_rates_access_type_code_access_types_code_fk" FOREIGN KEY ("access_type_code") REFERENCES "public"."access_types"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charges" ADD CONSTRAINT "charges_account_id_billing_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."billing_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charges" ADD CONSTRAINT "charges_call_record_id_received_calls_call_record_id_fk" FOREIGN KEY ("call_record_id") REFERENCES "public"."received_calls"("call_record_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charges" ADD CONSTRAINT "charges_service_code_billable_services_code_fk" FOREIGN KEY ("service_code") REFERENCES "public"."billable_services"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charges" ADD CONSTRAINT "charges_access_type_code_access_types_code_fk" FOREIGN KEY ("access_type_code") REFERENCES "public"."access_types"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charges" ADD CONSTRAINT "charges_contract_rate_id_rate_versions_id_fk" FOREIGN KEY ("contract_rate_id") REFERENCES "public"."rate_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charges" ADD CONSTRAINT "charges_list_rate_id_list_rates_id_fk" FOREIGN KEY ("list_rate_id") REFERENCES "public"."list_rates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charges" ADD CONSTRAINT "charges_invoice_line_id_invoice_lines_id_fk" FOREIGN KEY ("invoice_line_id") REFERENCES "public"."invoice_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_service_code_billable_services_code_fk" FOREIGN KEY ("service_code") REFERENCES "public"."billable_services"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_access_type_code_access_types_code_fk" FOREIGN KEY ("access_type_code") REFERENCES "public"."access_types"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_account_id_billing_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."billing_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "period_conference_counts" ADD CONSTRAINT "period_conference_counts_account_id_billing_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."billing_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "period_conference_counts" ADD CONSTRAINT "period_conference_counts_service_code_billable_services_code_fk" FOREIGN KEY ("service_code") REFERENCES "public"."billable_services"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "period_conference_counts" ADD CONSTRAINT "period_conference_counts_access_type_code_access_types_code_fk" FOREIGN KEY ("access_type_code") REFERENCES "public"."access_types"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "period_conferences" ADD CONSTRAINT "period_conferences_account_id_billing_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."billing_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "period_conferences" ADD CONSTRAINT "period_conferences_service_code_billable_services_code_fk" FOREIGN KEY ("service_code") REFERENCES "public"."billable_services"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "period_conferences" ADD CONSTRAINT "period_conferences_access_type_code_access_types_code_fk" FOREIGN KEY ("access_type_code") REFERENCES "public"."access_types"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "period_totals" ADD CONSTRAINT "period_totals_account_id_billing_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."billing_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "period_totals" ADD CONSTRAINT "period_totals_service_code_billable_services_code_fk" FOREIGN KEY ("service_code") REFERENCES "public"."billable_services"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "period_totals" ADD CONSTRAINT "period_totals_access_type_code_access_types_code_fk" FOREIGN KEY ("access_type_code") REFERENCES "public"."access_types"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "received_calls_waiting" ON "received_calls" USING btree ("joined_at","call_record_id") WHERE "received_calls"."status" = 'waiting';--> statement-breakpoint
CREATE INDEX "received_calls_unrated" ON "received_calls" USING btree ("customer_id","left_at") WHERE "received_calls"."status" <> 'rated';--> statement-breakpoint
CREATE INDEX "list_rates_by_service" ON "list_rates" USING btree ("service_code","valid_from");--> statement-breakpoint
CREATE INDEX "charges_uninvoiced" ON "charges" USING btree ("account_id","began_at") WHERE "charges"."invoice_line_id" is null;--> statement-breakpoint
CREATE INDEX "charges_by_invoice_line" ON "charges" USING btree ("invoice_line_id") WHERE "charges"."invoice_line_id" is not null;--> statement-breakpoint
CREATE INDEX "charges_by_period" ON "charges" USING btree ("account_id","period_starts_at");--> statement-breakpoint
CREATE UNIQUE INDEX "invoices_one_draft_per_period" ON "invoices" USING btree ("account_id","period_starts_at") WHERE "invoices"."state" = 'DRAFT';--> statement-breakpoint
CREATE INDEX "invoices_newest_first" ON "invoices" USING btree ("account_id","period_starts_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "invoices_unpaid" ON "invoices" USING btree ("account_id") WHERE "invoices"."state" = 'ISSUED';--> statement-breakpoint
CREATE INDEX "payments_by_invoice" ON "payments" USING btree ("invoice_id");