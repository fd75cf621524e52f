ALTER TABLE "billing_accounts" ADD COLUMN "invoice_delivery" text DEFAULT 'EMAIL' NOT NULL;--> statement-breakpoint
ALTER TABLE "billing_accounts" ADD COLUMN "invoice_email" text;--> statement-breakpoint
ALTER TABLE "billing_accounts" ADD CONSTRAINT "billing_accounts_invoice_delivery" CHECK ("billing_accounts"."invoice_delivery" in ('EMAIL', 'POST', 'NONE'));