CREATE TABLE "invoice_deliveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"invoice_id" uuid NOT NULL,
	"number" text NOT NULL,
	"state" text DEFAULT 'WAITING' NOT NULL,
	"channel" text,
	"wanted_channel" text,
	"email" text,
	"attempt" integer DEFAULT 1 NOT NULL,
	"message_key" uuid,
	"job_name" text,
	"printer" text,
	"printer_job_id" integer,
	"printer_state" text,
	"files" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"reason" text,
	"deferral_count" integer DEFAULT 0 NOT NULL,
	"failure_count" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	CONSTRAINT "invoice_deliveries_invoiceId_unique" UNIQUE("invoice_id"),
	CONSTRAINT "invoice_deliveries_number_unique" UNIQUE("number"),
	CONSTRAINT "invoice_deliveries_messageKey_unique" UNIQUE("message_key"),
	CONSTRAINT "invoice_deliveries_jobName_unique" UNIQUE("job_name"),
	CONSTRAINT "invoice_deliveries_state" CHECK ("invoice_deliveries"."state" in ('WAITING', 'SENDING', 'SENT', 'DELIVERED', 'AT_PRINTER', 'PRINTED', 'LEFT_OUT', 'FAILED')),
	CONSTRAINT "invoice_deliveries_channel" CHECK ("invoice_deliveries"."channel" in ('EMAIL', 'POST')),
	CONSTRAINT "invoice_deliveries_wanted_channel" CHECK ("invoice_deliveries"."wanted_channel" in ('EMAIL', 'POST'))
);
--> statement-breakpoint
CREATE TABLE "invoice_delivery_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"delivery_id" uuid NOT NULL,
	"event" text NOT NULL,
	"detail" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "invoice_delivery_events_in_order" UNIQUE("delivery_id","at","id"),
	CONSTRAINT "invoice_delivery_events_event" CHECK ("invoice_delivery_events"."event" in ('INVOICE_SENT', 'INVOICE_DELIVERED', 'INVOICE_PRINTED', 'INVOICE_NOT_DELIVERED', 'INVOICE_SENT_AGAIN'))
);
--> statement-breakpoint
ALTER TABLE "invoice_delivery_events" ADD CONSTRAINT "invoice_delivery_events_delivery_id_invoice_deliveries_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."invoice_deliveries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invoice_deliveries_open" ON "invoice_deliveries" USING btree ("state","next_attempt_at") WHERE "invoice_deliveries"."state" in ('WAITING', 'SENDING', 'AT_PRINTER');--> statement-breakpoint
CREATE INDEX "invoice_deliveries_requested_at_id_index" ON "invoice_deliveries" USING btree ("requested_at","id");--> statement-breakpoint
CREATE INDEX "invoice_deliveries_sent_at_index" ON "invoice_deliveries" USING btree ("sent_at");--> statement-breakpoint
CREATE INDEX "invoice_deliveries_state_requested_at_id_index" ON "invoice_deliveries" USING btree ("state","requested_at","id");