CREATE TABLE "waiting_calls" (
	"call_record_id" uuid PRIMARY KEY NOT NULL,
	"kind" text DEFAULT 'LEG' NOT NULL,
	"conference_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"service_code" text NOT NULL,
	"access_type_code" text NOT NULL,
	"country_code" text NOT NULL,
	"remote_number" text,
	"joined_at" timestamp with time zone NOT NULL,
	"left_at" timestamp with time zone NOT NULL,
	"answered" boolean DEFAULT true NOT NULL,
	"quantity" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
INSERT INTO waiting_calls (call_record_id, kind, conference_id, customer_id, service_code, access_type_code, country_code, remote_number, joined_at, left_at, answered, quantity)
SELECT call_record_id, kind, conference_id, customer_id, service_code, access_type_code, country_code, remote_number, joined_at, left_at, answered, quantity
FROM received_calls WHERE status = 'waiting';
--> statement-breakpoint
ALTER TABLE "received_calls" DROP CONSTRAINT "received_calls_status";--> statement-breakpoint
ALTER TABLE "received_calls" DROP CONSTRAINT "received_calls_reason";--> statement-breakpoint
ALTER TABLE "received_calls" DROP CONSTRAINT "received_calls_settled";--> statement-breakpoint
DROP INDEX "received_calls_waiting";--> statement-breakpoint
DROP INDEX "received_calls_unrated";--> statement-breakpoint
ALTER TABLE "received_calls" ADD COLUMN "parked_at" timestamp with time zone;--> statement-breakpoint
UPDATE received_calls SET parked_at = settled_at WHERE status = 'parked';--> statement-breakpoint
CREATE INDEX "waiting_calls_by_customer" ON "waiting_calls" USING btree ("customer_id","joined_at");--> statement-breakpoint
CREATE INDEX "received_calls_parked" ON "received_calls" USING btree ("customer_id","left_at") WHERE "received_calls"."reason" is not null;--> statement-breakpoint
ALTER TABLE "received_calls" DROP COLUMN "status";--> statement-breakpoint
ALTER TABLE "received_calls" DROP COLUMN "settled_at";--> statement-breakpoint
ALTER TABLE "received_calls" ADD CONSTRAINT "received_calls_parked_at" CHECK (("received_calls"."reason" is null) = ("received_calls"."parked_at" is null));