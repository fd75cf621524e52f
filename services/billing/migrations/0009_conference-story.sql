ALTER TABLE "call_record_keys" ADD COLUMN "conference_id" uuid;--> statement-breakpoint
UPDATE "call_record_keys" SET "conference_id" = "call"."conference_id" FROM "received_calls" "call"
WHERE "call"."call_record_id" = "call_record_keys"."call_record_id" AND "call"."joined_at" = "call_record_keys"."joined_at";--> statement-breakpoint
ALTER TABLE "call_record_keys" ALTER COLUMN "conference_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "issued_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "call_record_keys_by_conference" ON "call_record_keys" USING btree ("conference_id");--> statement-breakpoint
CREATE INDEX "charges_taken_back" ON "charges" USING btree ("conference_id") WHERE "charges"."kind" = 'reversal' or "charges"."reversed";
