CREATE TABLE "invoicing_agenda" (
	"customer_id" uuid PRIMARY KEY NOT NULL,
	"closes_at" timestamp with time zone,
	"told_version" integer DEFAULT 0 NOT NULL,
	"read_version" integer DEFAULT -1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "invoice_series" ADD COLUMN "last_issued_on" date;--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "seller" jsonb;--> statement-breakpoint
CREATE INDEX "invoicing_agenda_due" ON "invoicing_agenda" USING btree ("closes_at");--> statement-breakpoint
CREATE INDEX "invoicing_agenda_unread" ON "invoicing_agenda" USING btree ("customer_id") WHERE "invoicing_agenda"."read_version" < "invoicing_agenda"."told_version";--> statement-breakpoint
INSERT INTO "invoicing_agenda" ("customer_id") SELECT "customer_id" FROM "billing_accounts";
