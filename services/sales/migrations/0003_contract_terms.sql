CREATE TABLE "contract_versions" (
	"contract_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"signed_on" date,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"currency" text NOT NULL,
	"terms" jsonb NOT NULL,
	"agreed_by" text NOT NULL,
	"known_from" timestamp with time zone NOT NULL,
	"known_to" timestamp with time zone,
	CONSTRAINT "contract_versions_contract_id_version_pk" PRIMARY KEY("contract_id","version"),
	CONSTRAINT "contract_versions_are_forgotten_after_known" CHECK ("contract_versions"."known_to" > "contract_versions"."known_from")
);
--> statement-breakpoint
ALTER TABLE "contract_rates" DROP CONSTRAINT "contract_rates_price_model_is_known";--> statement-breakpoint
ALTER TABLE "contract_rates" ADD COLUMN "prefix" text;--> statement-breakpoint
ALTER TABLE "contract_rates" ADD COLUMN "part" text NOT NULL DEFAULT 'BRIDGING';--> statement-breakpoint
ALTER TABLE "contract_rates" ADD COLUMN "unit" text NOT NULL DEFAULT 'MINUTE';--> statement-breakpoint
ALTER TABLE "contract_rates" ADD COLUMN "terms" jsonb NOT NULL DEFAULT '{"tiers": [], "packageSize": null, "percent": null, "setUpFee": "0", "minimum": "0", "maximum": null, "discountPercent": "0", "timeBands": [], "holidays": [], "allowanceMinutes": "0", "allowanceProration": "NONE"}';--> statement-breakpoint
ALTER TABLE "contract_rates" ADD COLUMN "extended_by" text NOT NULL DEFAULT 'unknown';--> statement-breakpoint
ALTER TABLE "contracts" ADD COLUMN "version" integer NOT NULL DEFAULT 1;--> statement-breakpoint
ALTER TABLE "contracts" ADD COLUMN "currency" text NOT NULL DEFAULT 'EUR';--> statement-breakpoint
ALTER TABLE "contracts" ADD COLUMN "terms" jsonb NOT NULL DEFAULT '{"rounding": {"point": "PER_LINE", "mode": "HALF_UP"}, "discountPercent": "0", "minimumCommitment": null, "maximumCommitment": null, "invoicing": "PER_PERIOD"}';--> statement-breakpoint
ALTER TABLE "contracts" ADD COLUMN "signed_by" text;--> statement-breakpoint
ALTER TABLE "contracts" ADD COLUMN "changed_at" timestamp with time zone NOT NULL DEFAULT now();--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "contract_rates_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "contract_versions" ADD CONSTRAINT "contract_versions_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contract_rates_of_contract" ON "contract_rates" USING btree ("contract_id","valid_from","id");--> statement-breakpoint
ALTER TABLE "contract_rates" ADD CONSTRAINT "contract_rates_part_is_known" CHECK ("contract_rates"."part" in ('BRIDGING', 'TRANSPORT', 'CONFERENCE', 'ADD_ON'));--> statement-breakpoint
ALTER TABLE "contract_rates" ADD CONSTRAINT "contract_rates_unit_is_known" CHECK ("contract_rates"."unit" in ('MINUTE', 'CONFERENCE', 'PIECE'));--> statement-breakpoint
ALTER TABLE "contract_rates" ADD CONSTRAINT "contract_rates_price_model_is_known" CHECK ("contract_rates"."price_model" in ('FLAT', 'GRADUATED', 'VOLUME', 'PACKAGE', 'PERCENTAGE'));--> statement-breakpoint
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_version_counts_from_one" CHECK ("contracts"."version" >= 1);--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_contract_rates_version_counts_from_none" CHECK ("customers"."contract_rates_version" >= 0);--> statement-breakpoint
-- Contracts that are there already were agreed when their customer, or the first of their rates, became known.
UPDATE "contracts" SET
	"currency" = coalesce((SELECT min("currency") FROM "contract_rates" WHERE "contract_id" = "contracts"."id"), "currency"),
	"signed_by" = CASE WHEN "signed_on" IS NULL THEN NULL ELSE 'unknown' END;
--> statement-breakpoint
INSERT INTO "contract_versions"
SELECT "contracts"."id", "contracts"."version", "signed_on", "valid_from", "valid_to", "currency", "terms", 'unknown',
	coalesce((SELECT min("known_from") FROM "contract_rates" WHERE "contract_id" = "contracts"."id"), "added_at"), NULL
FROM "contracts" JOIN "customers" ON "customers"."id" = "customer_id";
--> statement-breakpoint
UPDATE "customers" SET "contract_rates_version" = 1 WHERE "id" IN (SELECT "customer_id" FROM "contracts");
--> statement-breakpoint
ALTER TABLE "contract_rates" ALTER COLUMN "part" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "contract_rates" ALTER COLUMN "unit" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "contract_rates" ALTER COLUMN "terms" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "contract_rates" ALTER COLUMN "extended_by" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "contracts" ALTER COLUMN "version" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "contracts" ALTER COLUMN "currency" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "contracts" ALTER COLUMN "terms" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "contracts" ALTER COLUMN "changed_at" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "contract_versions" ADD CONSTRAINT "contract_versions_never_overlap" EXCLUDE USING gist (
	"contract_id" WITH =,
	tstzrange("known_from", "known_to") WITH &&
);
--> statement-breakpoint
ALTER TABLE "contract_rates" DROP CONSTRAINT "contract_rates_never_overlap";
--> statement-breakpoint
ALTER TABLE "contract_rates" ADD CONSTRAINT "contract_rates_never_overlap" EXCLUDE USING gist (
	"contract_id" WITH =,
	"part" WITH =,
	"service_code" WITH =,
	(coalesce("access_type_code", '')) WITH =,
	(coalesce("prefix", '')) WITH =,
	(coalesce("country_code", '')) WITH =,
	daterange("valid_from", "valid_to") WITH &&,
	tstzrange("known_from", "known_to") WITH &&
);
