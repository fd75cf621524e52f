CREATE EXTENSION IF NOT EXISTS btree_gist;
--> statement-breakpoint
ALTER TABLE "contract_rates" ADD CONSTRAINT "contract_rates_never_overlap" EXCLUDE USING gist (
	"contract_id" WITH =,
	"service_code" WITH =,
	(coalesce("access_type_code", '')) WITH =,
	(coalesce("country_code", '')) WITH =,
	daterange("valid_from", "valid_to") WITH &&,
	tstzrange("known_from", "known_to") WITH &&
);
