ALTER TABLE "print_jobs" DROP CONSTRAINT "print_jobs_one_per_try";--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "settled_as" text;--> statement-breakpoint
ALTER TABLE "print_jobs" ADD COLUMN "reprint_ordinal" integer;--> statement-breakpoint
ALTER TABLE "print_jobs" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "print_jobs" ADD COLUMN "settled_as" text;--> statement-breakpoint
CREATE INDEX "print_jobs_reprints" ON "print_jobs" USING btree ("letter_id","ordered_at") WHERE "print_jobs"."letter_id" is not null;--> statement-breakpoint
CREATE INDEX "print_jobs_to_settle" ON "print_jobs" USING btree ("campaign_id") WHERE "print_jobs"."state" = 'FAILED' and "print_jobs"."settled_as" is null;--> statement-breakpoint
ALTER TABLE "print_jobs" ADD CONSTRAINT "print_jobs_one_per_try" UNIQUE NULLS NOT DISTINCT("chunk_id","reprint_ordinal","attempt");--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_settlement" CHECK ("notices"."settled_as" in ('SENT', 'SEND_AGAIN', 'GIVE_UP'));--> statement-breakpoint
ALTER TABLE "print_jobs" ADD CONSTRAINT "print_jobs_settlement" CHECK ("print_jobs"."settled_as" in ('PRINTED', 'PRINT_AGAIN', 'GIVE_UP'));--> statement-breakpoint
ALTER TABLE "print_jobs" ADD CONSTRAINT "print_jobs_reprint_of_a_letter" CHECK (("print_jobs"."letter_id" is null) = ("print_jobs"."reprint_ordinal" is null));