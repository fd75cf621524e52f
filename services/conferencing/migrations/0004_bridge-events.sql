CREATE TABLE "bridge_events" (
	"bridge" text NOT NULL,
	"event_id" text NOT NULL,
	"room" text NOT NULL,
	"payload" jsonb NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"taken_at" timestamp with time zone,
	CONSTRAINT "bridge_events_bridge_event_id_pk" PRIMARY KEY("bridge","event_id")
);
--> statement-breakpoint
CREATE INDEX "bridge_events_of_room" ON "bridge_events" USING btree ("bridge","room");--> statement-breakpoint
CREATE INDEX "bridge_events_untaken" ON "bridge_events" USING btree ("received_at") WHERE "bridge_events"."taken_at" is null;