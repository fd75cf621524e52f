CREATE SEQUENCE "public"."room_numbers" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 100001 CACHE 1;--> statement-breakpoint
CREATE TABLE "bridge_commands" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reservation_id" uuid NOT NULL,
	"bridge" text NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"state" text DEFAULT 'WAITING' NOT NULL,
	"attempt_count" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"problem" text,
	"ordered_at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone,
	CONSTRAINT "bridge_commands_kind" CHECK ("bridge_commands"."kind" in ('PROVISION', 'CHANGE', 'CANCEL')),
	CONSTRAINT "bridge_commands_state" CHECK ("bridge_commands"."state" in ('WAITING', 'SENT', 'DONE', 'REFUSED', 'DROPPED'))
);
--> statement-breakpoint
CREATE TABLE "bridge_health" (
	"bridge" text PRIMARY KEY NOT NULL,
	"failing_since" timestamp with time zone NOT NULL,
	"failure_count" integer NOT NULL,
	"paused_until" timestamp with time zone NOT NULL,
	"problem" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "reservations" DROP CONSTRAINT "reservations_state";--> statement-breakpoint
ALTER TABLE "reservations" ADD COLUMN "second_reference" text;--> statement-breakpoint
ALTER TABLE "reservations" ADD COLUMN "time_zone" text DEFAULT 'UTC' NOT NULL;--> statement-breakpoint
ALTER TABLE "reservations" ADD COLUMN "access_type_codes" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "reservations" ADD COLUMN "country_codes" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "reservations" ADD COLUMN "add_ons" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "reservations" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "reservations" ADD COLUMN "bridge" text;--> statement-breakpoint
ALTER TABLE "reservations" ADD COLUMN "room_number" integer;--> statement-breakpoint
ALTER TABLE "reservations" ADD COLUMN "pin" text;--> statement-breakpoint
ALTER TABLE "reservations" ADD COLUMN "provisioned_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "reservations" ADD COLUMN "running_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "reservations" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "reservations" ADD COLUMN "cancelled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "reservations" ADD COLUMN "failed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "reservations" ADD COLUMN "failure" text;--> statement-breakpoint
ALTER TABLE "bridge_commands" ADD CONSTRAINT "bridge_commands_reservation_id_reservations_id_fk" FOREIGN KEY ("reservation_id") REFERENCES "public"."reservations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bridge_commands_open" ON "bridge_commands" USING btree ("bridge","next_attempt_at") WHERE "bridge_commands"."state" in ('WAITING', 'SENT');--> statement-breakpoint
CREATE INDEX "bridge_commands_by_reservation" ON "bridge_commands" USING btree ("reservation_id","version");--> statement-breakpoint
CREATE INDEX "reservations_holding" ON "reservations" USING gist (tstzrange("starts_at", "ends_at")) WHERE "reservations"."bridge" is not null and "reservations"."state" in ('PLACED', 'PROVISIONED', 'RUNNING');--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_room_number" UNIQUE("room_number");--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_room" CHECK (num_nulls("reservations"."bridge", "reservations"."room_number", "reservations"."pin") in (0, 3));--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_cancelled" CHECK ("reservations"."state" <> 'CANCELLED' or "reservations"."cancelled_at" is not null);--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_failed" CHECK ("reservations"."state" <> 'FAILED' or "reservations"."failed_at" is not null);--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_state" CHECK ("reservations"."state" in ('PLACED', 'PROVISIONED', 'RUNNING', 'ENDED', 'CANCELLED', 'FAILED'));