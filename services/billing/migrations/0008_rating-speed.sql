ALTER TABLE "period_conferences" DROP CONSTRAINT "period_conferences_account_id_billing_accounts_id_fk";
--> statement-breakpoint
ALTER TABLE "period_conferences" DROP CONSTRAINT "period_conferences_service_code_billable_services_code_fk";
--> statement-breakpoint
ALTER TABLE "period_conferences" DROP CONSTRAINT "period_conferences_access_type_code_access_types_code_fk";
