DROP INDEX "notices_due";--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "resumed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "told_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "notices_in_doubt" ON "notices" USING btree ("next_attempt_at") WHERE "notices"."state" = 'SENDING';--> statement-breakpoint
CREATE INDEX "notices_told" ON "notices" USING btree ("campaign_id","told_at","id") WHERE "notices"."told_at" is not null;--> statement-breakpoint
CREATE INDEX "notices_due" ON "notices" USING btree ("campaign_id","next_attempt_at","id") WHERE "notices"."state" = 'DUE';