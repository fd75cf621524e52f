CREATE TABLE "account_managers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	CONSTRAINT "account_managers_subject_unique" UNIQUE("subject")
);
--> statement-breakpoint
CREATE TABLE "contract_rates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"rate_key" uuid NOT NULL,
	"version" integer NOT NULL,
	"contract_id" uuid NOT NULL,
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
	"known_from" timestamp with time zone NOT NULL,
	"known_to" timestamp with time zone,
	CONSTRAINT "contract_rates_versions" UNIQUE("rate_key","version"),
	CONSTRAINT "contract_rates_price_model_is_known" CHECK ("contract_rates"."price_model" in ('FLAT')),
	CONSTRAINT "contract_rates_price_is_not_negative" CHECK ("contract_rates"."unit_price" >= 0),
	CONSTRAINT "contract_rates_increments_are_positive" CHECK ("contract_rates"."initial_seconds" >= 0 and "contract_rates"."next_seconds" >= 1),
	CONSTRAINT "contract_rates_end_after_they_begin" CHECK ("contract_rates"."valid_to" > "contract_rates"."valid_from"),
	CONSTRAINT "contract_rates_are_forgotten_after_known" CHECK ("contract_rates"."known_to" > "contract_rates"."known_from"),
	CONSTRAINT "contract_rates_version_counts_from_one" CHECK ("contract_rates"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "contracts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"customer_id" uuid NOT NULL,
	"signed_on" date,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"time_zone" text NOT NULL,
	CONSTRAINT "contracts_number_unique" UNIQUE("number"),
	CONSTRAINT "contracts_end_after_they_begin" CHECK ("contracts"."valid_to" > "contracts"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"customer_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"title" text,
	"email" text,
	"phone" text,
	CONSTRAINT "contacts_in_order" UNIQUE("customer_id","position")
);
--> statement-breakpoint
CREATE TABLE "customers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"name" text NOT NULL,
	"language" text NOT NULL,
	"phone" text,
	"account_manager_id" uuid,
	"version" integer NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "customers_number_unique" UNIQUE("number"),
	CONSTRAINT "customers_version_counts_from_one" CHECK ("customers"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "postal_addresses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"customer_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"lines" text[] NOT NULL,
	"postal_code" text,
	"city" text NOT NULL,
	"region" text,
	"country_code" text NOT NULL,
	CONSTRAINT "postal_addresses_one_of_a_kind" UNIQUE("customer_id","kind"),
	CONSTRAINT "postal_addresses_kind_is_known" CHECK ("postal_addresses"."kind" in ('OFFICE', 'BILLING', 'MAILING')),
	CONSTRAINT "postal_addresses_have_lines" CHECK (cardinality("postal_addresses"."lines") between 1 and 5)
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
ALTER TABLE "contract_rates" ADD CONSTRAINT "contract_rates_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_rates" ADD CONSTRAINT "contract_rates_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_account_manager_id_account_managers_id_fk" FOREIGN KEY ("account_manager_id") REFERENCES "public"."account_managers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postal_addresses" ADD CONSTRAINT "postal_addresses_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contract_rates_of_customer" ON "contract_rates" USING btree ("customer_id","valid_from","id");--> statement-breakpoint
CREATE INDEX "contracts_of_customer" ON "contracts" USING btree ("customer_id","valid_from","id");--> statement-breakpoint
CREATE INDEX "customers_newest" ON "customers" USING btree ("added_at","id");--> statement-breakpoint
CREATE INDEX "customers_of_account_manager" ON "customers" USING btree ("account_manager_id");