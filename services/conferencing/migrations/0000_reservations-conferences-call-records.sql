CREATE SEQUENCE "public"."reservation_numbers" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1001 CACHE 1;--> statement-breakpoint
CREATE TABLE "call_records" (
	"id" uuid PRIMARY KEY NOT NULL,
	"conference_id" uuid NOT NULL,
	"source" text NOT NULL,
	"source_record_id" text NOT NULL,
	"caller" text NOT NULL,
	"access_type_code" text NOT NULL,
	"country_code" text NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	"left_at" timestamp with time zone NOT NULL,
	"payload" jsonb NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "call_records_source_record_unique" UNIQUE("source","source_record_id"),
	CONSTRAINT "call_records_end_after_they_begin" CHECK ("call_records"."left_at" >= "call_records"."joined_at"),
	CONSTRAINT "call_records_country" CHECK ("call_records"."country_code" ~ '^[A-Z]{2}$')
);
--> statement-breakpoint
CREATE TABLE "conferences" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reservation_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone NOT NULL,
	"leg_count" integer NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "conferences_reservation_unique" UNIQUE("reservation_id"),
	CONSTRAINT "conferences_end_after_they_start" CHECK ("conferences"."ended_at" >= "conferences"."started_at"),
	CONSTRAINT "conferences_have_legs" CHECK ("conferences"."leg_count" between 1 and 5000)
);
--> statement-breakpoint
CREATE TABLE "reservations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text DEFAULT 'R-' || nextval('reservation_numbers') NOT NULL,
	"customer_id" uuid NOT NULL,
	"customer_reference" text,
	"service_code" text DEFAULT 'audio-conference' NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"expected_port_count" integer NOT NULL,
	"state" text DEFAULT 'PLACED' NOT NULL,
	"placed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "reservations_number_unique" UNIQUE("number"),
	CONSTRAINT "reservations_id_customer_id_unique" UNIQUE("id","customer_id"),
	CONSTRAINT "reservations_end_after_they_start" CHECK ("reservations"."ends_at" > "reservations"."starts_at"),
	CONSTRAINT "reservations_hold_ports" CHECK ("reservations"."expected_port_count" between 1 and 5000),
	CONSTRAINT "reservations_state" CHECK ("reservations"."state" in ('PLACED', 'ENDED'))
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
ALTER TABLE "call_records" ADD CONSTRAINT "call_records_conference_id_conferences_id_fk" FOREIGN KEY ("conference_id") REFERENCES "public"."conferences"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conferences" ADD CONSTRAINT "conferences_reservation_fk" FOREIGN KEY ("reservation_id","customer_id") REFERENCES "public"."reservations"("id","customer_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "call_records_conference_id_joined_at_id_index" ON "call_records" USING btree ("conference_id","joined_at","id");--> statement-breakpoint
CREATE INDEX "conferences_customer_id_started_at_id_index" ON "conferences" USING btree ("customer_id","started_at","id");--> statement-breakpoint
CREATE INDEX "reservations_customer_id_starts_at_id_index" ON "reservations" USING btree ("customer_id","starts_at","id");