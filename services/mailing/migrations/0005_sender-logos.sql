CREATE TABLE "sender_logos" (
	"id" text PRIMARY KEY NOT NULL,
	"format" text NOT NULL,
	"content" "bytea" NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL
);
