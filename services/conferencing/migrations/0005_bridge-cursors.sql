CREATE TABLE "bridge_cursors" (
	"bridge" text PRIMARY KEY NOT NULL,
	"cursor" text,
	"read_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "reservations_by_start" ON "reservations" USING btree ("starts_at","id");