DROP INDEX "invoices_newest_first";--> statement-breakpoint
CREATE INDEX "invoices_by_period" ON "invoices" USING btree ("account_id","period_starts_at","id");