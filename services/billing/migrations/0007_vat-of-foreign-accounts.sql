-- Accounts abroad were billed without VAT before categories were told: `S` at 0 % is none (EN 16931 BR-S-05).
UPDATE "billing_accounts" SET "vat_category" = CASE
  WHEN "country_code" IN ('AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IT', 'LT', 'LU',
      'LV', 'MC', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK')
    -- The seller is where VAT is taken: in the EU, too, its customer owes the VAT; else nobody does.
    AND EXISTS (
      SELECT 1 FROM "billing_accounts" AS home WHERE home."vat_percent" > 0 AND home."country_code" IN ('AT', 'BE', 'BG', 'CY', 'CZ', 'DE',
        'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IT', 'LT', 'LU', 'LV', 'MC', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK')
    ) THEN 'AE'
  ELSE 'O' END
WHERE "vat_category" = 'S' AND "vat_percent" = 0;
--> statement-breakpoint
ALTER TABLE "invoice_taxes" DISABLE TRIGGER USER;
--> statement-breakpoint
UPDATE "invoice_taxes" AS tax SET "category" = account."vat_category", "reason_code" = 'VATEX-EU-' || account."vat_category",
  "reason" = CASE account."vat_category" WHEN 'AE' THEN 'Reverse charge' ELSE 'Not subject to VAT: the place of supply is outside the EU' END
FROM "invoices" AS invoice JOIN "billing_accounts" AS account ON account."id" = invoice."account_id"
WHERE invoice."id" = tax."invoice_id" AND tax."category" = 'S' AND tax."percent" = 0 AND account."vat_category" IN ('AE', 'O');
--> statement-breakpoint
ALTER TABLE "invoice_taxes" ENABLE TRIGGER USER;
--> statement-breakpoint
ALTER TABLE "invoice_lines" DISABLE TRIGGER USER;
--> statement-breakpoint
UPDATE "invoice_lines" AS line SET "vat_category" = account."vat_category"
FROM "invoices" AS invoice JOIN "billing_accounts" AS account ON account."id" = invoice."account_id"
WHERE invoice."id" = line."invoice_id" AND line."vat_category" = 'S' AND line."vat_percent" = 0 AND account."vat_category" IN ('AE', 'O');
--> statement-breakpoint
ALTER TABLE "invoice_lines" ENABLE TRIGGER USER;
