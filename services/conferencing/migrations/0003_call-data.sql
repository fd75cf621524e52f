CREATE TABLE "parked_call_records" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"source_record_id" text NOT NULL,
	"reservation_number" text,
	"reason" text NOT NULL,
	"told" jsonb NOT NULL,
	"version" text GENERATED ALWAYS AS (md5(told::text)) STORED,
	"known" jsonb,
	"payload" jsonb NOT NULL,
	"parked_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "parked_call_records_version_unique" UNIQUE("source","source_record_id","version"),
	CONSTRAINT "parked_call_records_reason" CHECK ("parked_call_records"."reason" in ('RESERVATION_UNKNOWN', 'CALL_RECORD_DIFFERS')),
	CONSTRAINT "parked_call_records_known" CHECK (("parked_call_records"."reason" = 'CALL_RECORD_DIFFERS') = ("parked_call_records"."known" is not null))
);
--> statement-breakpoint
ALTER TABLE "call_records" ADD COLUMN "leave_assumed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "call_records" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "conferences" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX "parked_call_records_open" ON "parked_call_records" USING btree ("parked_at") WHERE "parked_call_records"."settled_at" is null;