CREATE TABLE "campaign_numbers" (
	"year" integer PRIMARY KEY NOT NULL,
	"last_number" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "campaigns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"name" text NOT NULL,
	"template_name" text NOT NULL,
	"default_language" text NOT NULL,
	"state" text DEFAULT 'DRAFT' NOT NULL,
	"drafted_at" timestamp with time zone NOT NULL,
	"cancelled_at" timestamp with time zone,
	CONSTRAINT "campaigns_number_unique" UNIQUE("number"),
	CONSTRAINT "campaigns_state" CHECK ("campaigns"."state" in ('DRAFT', 'CANCELLED')),
	CONSTRAINT "campaigns_cancelled_when_called_off" CHECK (("campaigns"."state" = 'CANCELLED') = ("campaigns"."cancelled_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"template_id" uuid NOT NULL,
	"state" text DEFAULT 'PLANNED' NOT NULL,
	"planned_at" timestamp with time zone NOT NULL,
	CONSTRAINT "letters_one_per_campaign_and_customer" UNIQUE("campaign_id","customer_id"),
	CONSTRAINT "letters_state" CHECK ("letters"."state" in ('PLANNED', 'CANCELLED'))
);
--> statement-breakpoint
CREATE TABLE "letter_templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"language" text NOT NULL,
	"version" integer NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "letter_templates_version_unique" UNIQUE("name","language","version"),
	CONSTRAINT "letter_templates_language" CHECK ("letter_templates"."language" ~ '^[a-z]{2}$'),
	CONSTRAINT "letter_templates_version" CHECK ("letter_templates"."version" >= 1)
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
ALTER TABLE "letters" ADD CONSTRAINT "letters_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_template_id_letter_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."letter_templates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "campaigns_drafted_at_id_index" ON "campaigns" USING btree ("drafted_at","id");--> statement-breakpoint
CREATE INDEX "letters_campaign_id_planned_at_id_index" ON "letters" USING btree ("campaign_id","planned_at","id");--> statement-breakpoint
CREATE INDEX "letters_customer_id_planned_at_id_index" ON "letters" USING btree ("customer_id","planned_at","id");