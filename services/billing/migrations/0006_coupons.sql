CREATE TABLE "coupons" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"code" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"expires_on" date,
	"granted_at" timestamp with time zone NOT NULL,
	"granted_by" text NOT NULL,
	CONSTRAINT "coupons_code" UNIQUE("account_id","code"),
	CONSTRAINT "coupons_amount" CHECK ("coupons"."amount_minor" > 0)
);
--> statement-breakpoint
ALTER TABLE "invoice_allowances" ADD COLUMN "kind" text DEFAULT 'DISCOUNT' NOT NULL;--> statement-breakpoint
ALTER TABLE "invoice_allowances" ADD COLUMN "coupon_id" uuid;--> statement-breakpoint
ALTER TABLE "coupons" ADD CONSTRAINT "coupons_account_id_billing_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."billing_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_allowances" ADD CONSTRAINT "invoice_allowances_coupon_id_coupons_id_fk" FOREIGN KEY ("coupon_id") REFERENCES "public"."coupons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invoice_allowances_by_coupon" ON "invoice_allowances" USING btree ("coupon_id") WHERE "invoice_allowances"."coupon_id" is not null;--> statement-breakpoint
-- The kind of those on issued invoices, which the database lets nobody change otherwise.
ALTER TABLE "invoice_allowances" DISABLE TRIGGER USER;--> statement-breakpoint
UPDATE "invoice_allowances" SET "kind" = 'MAXIMUM' WHERE "reason" = 'Above the maximum commitment';--> statement-breakpoint
ALTER TABLE "invoice_allowances" ENABLE TRIGGER USER;--> statement-breakpoint
ALTER TABLE "invoice_allowances" ADD CONSTRAINT "invoice_allowances_kind" CHECK ("invoice_allowances"."kind" in ('DISCOUNT', 'COUPON', 'MAXIMUM'));--> statement-breakpoint
ALTER TABLE "invoice_allowances" ADD CONSTRAINT "invoice_allowances_coupon" CHECK (("invoice_allowances"."kind" = 'COUPON') = ("invoice_allowances"."coupon_id" is not null));
