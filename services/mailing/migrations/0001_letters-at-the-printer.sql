CREATE TABLE "letter_chunks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"letter_count" integer NOT NULL,
	"page_count" integer NOT NULL,
	"pdf" "bytea" NOT NULL,
	"merged_at" timestamp with time zone NOT NULL,
	CONSTRAINT "letter_chunks_ordinal" UNIQUE("campaign_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "delivery_statuses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"notice_id" uuid NOT NULL,
	"action" text NOT NULL,
	"status" text NOT NULL,
	"diagnostic" text,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "delivery_statuses_told_once" UNIQUE("notice_id","action","status")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"letter_id" uuid NOT NULL,
	"state" text DEFAULT 'PLANNED' NOT NULL,
	"email" text,
	"message_id" text,
	"problem" text,
	"attempt_count" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"status_at" timestamp with time zone,
	CONSTRAINT "notices_messageId_unique" UNIQUE("message_id"),
	CONSTRAINT "notices_one_per_campaign_and_customer" UNIQUE("campaign_id","customer_id"),
	CONSTRAINT "notices_one_per_letter" UNIQUE("letter_id"),
	CONSTRAINT "notices_state" CHECK ("notices"."state" in ('PLANNED', 'LEFT_OUT', 'DUE', 'SENDING', 'SENT', 'DELIVERED', 'BOUNCED', 'FAILED', 'SUPPRESSED', 'CANCELLED'))
);
--> statement-breakpoint
CREATE TABLE "print_jobs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"chunk_id" uuid NOT NULL,
	"letter_id" uuid,
	"printer" text,
	"job_name" text NOT NULL,
	"attempt" integer DEFAULT 1 NOT NULL,
	"state" text DEFAULT 'READY' NOT NULL,
	"page_count" integer NOT NULL,
	"pages_printed" integer,
	"printer_job_id" integer,
	"printer_state" text,
	"problem" text,
	"failure_count" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"ordered_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"done_at" timestamp with time zone,
	CONSTRAINT "print_jobs_jobName_unique" UNIQUE("job_name"),
	CONSTRAINT "print_jobs_one_per_try" UNIQUE NULLS NOT DISTINCT("chunk_id","letter_id","attempt"),
	CONSTRAINT "print_jobs_state" CHECK ("print_jobs"."state" in ('READY', 'SENDING', 'AT_PRINTER', 'COMPLETED', 'FAILED', 'CANCELLED'))
);
--> statement-breakpoint
CREATE TABLE "suppressions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"channel" text NOT NULL,
	"customer_id" uuid,
	"email" text,
	"kind" text,
	"source" text NOT NULL,
	"reason" text,
	"since" timestamp with time zone NOT NULL,
	"lifted_at" timestamp with time zone,
	CONSTRAINT "suppressions_channel" CHECK ("suppressions"."channel" in ('POST', 'EMAIL')),
	CONSTRAINT "suppressions_source" CHECK ("suppressions"."source" in ('CLERK', 'UNSUBSCRIBED', 'BOUNCED')),
	CONSTRAINT "suppressions_of_someone" CHECK (num_nonnulls("suppressions"."customer_id", "suppressions"."email") = 1),
	CONSTRAINT "suppressions_email_by_email" CHECK ("suppressions"."email" is null or "suppressions"."channel" = 'EMAIL')
);
--> statement-breakpoint
ALTER TABLE "campaigns" DROP CONSTRAINT "campaigns_state";--> statement-breakpoint
ALTER TABLE "letters" DROP CONSTRAINT "letters_state";--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "kind" text DEFAULT 'general' NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "audience" jsonb;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "printer" text;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "posts_on" date;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "announces" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "check_id" uuid;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "check_requested_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "checked_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "check_cursor" text;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "check_unseen" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "check_problem" text;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "checked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "claimed_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "started_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "pause_reason" text;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "printed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "posted_on" date;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "findings" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "household" text;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "snapshot" jsonb;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "chunk_id" uuid;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "first_page" integer;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "page_count" integer;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "merged_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "printed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "letter_chunks" ADD CONSTRAINT "letter_chunks_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_statuses" ADD CONSTRAINT "delivery_statuses_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_letter_id_letters_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "print_jobs" ADD CONSTRAINT "print_jobs_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "print_jobs" ADD CONSTRAINT "print_jobs_chunk_id_letter_chunks_id_fk" FOREIGN KEY ("chunk_id") REFERENCES "public"."letter_chunks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "print_jobs" ADD CONSTRAINT "print_jobs_letter_id_letters_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notices_due" ON "notices" USING btree ("next_attempt_at") WHERE "notices"."state" in ('DUE', 'SENDING');--> statement-breakpoint
CREATE INDEX "notices_by_state" ON "notices" USING btree ("campaign_id","state","id");--> statement-breakpoint
CREATE INDEX "print_jobs_open" ON "print_jobs" USING btree ("next_attempt_at") WHERE "print_jobs"."state" in ('READY', 'SENDING', 'AT_PRINTER');--> statement-breakpoint
CREATE INDEX "print_jobs_campaign_id_ordered_at_id_index" ON "print_jobs" USING btree ("campaign_id","ordered_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "suppressions_one_in_force" ON "suppressions" USING btree ("channel",coalesce("customer_id"::text, ''),coalesce("email", ''),coalesce("kind", '')) WHERE "suppressions"."lifted_at" is null;--> statement-breakpoint
CREATE INDEX "suppressions_customer_id_index" ON "suppressions" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "suppressions_email_index" ON "suppressions" USING btree ("email");--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_chunk_id_letter_chunks_id_fk" FOREIGN KEY ("chunk_id") REFERENCES "public"."letter_chunks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "campaigns_running" ON "campaigns" USING btree ("id") WHERE "campaigns"."state" = 'RUNNING';--> statement-breakpoint
CREATE INDEX "campaigns_to_check" ON "campaigns" USING btree ("check_requested_at") WHERE "campaigns"."check_requested_at" is not null and "campaigns"."checked_at" is null;--> statement-breakpoint
CREATE INDEX "letters_by_state" ON "letters" USING btree ("campaign_id","state","id");--> statement-breakpoint
CREATE INDEX "letters_chunk_id_index" ON "letters" USING btree ("chunk_id");--> statement-breakpoint
CREATE INDEX "letters_by_household" ON "letters" USING btree ("campaign_id","household");--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_started_after_a_check" CHECK ("campaigns"."started_at" is null or ("campaigns"."check_id" is not null and "campaigns"."posts_on" is not null));--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_state" CHECK ("campaigns"."state" in ('DRAFT', 'CHECKED', 'RUNNING', 'PAUSED', 'PRINTED', 'POSTED', 'CANCELLED'));--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_in_a_chunk_once_merged" CHECK ("letters"."state" not in ('MERGED', 'PRINTING', 'PRINTED') or ("letters"."chunk_id" is not null and "letters"."snapshot" is not null));--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_state" CHECK ("letters"."state" in ('PLANNED', 'LEFT_OUT', 'MERGED', 'PRINTING', 'PRINTED', 'FAILED', 'CANCELLED'));