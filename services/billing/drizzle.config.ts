import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: ['src/*/tables.ts', '../kit/src/events/tables.ts', '../kit/src/idempotency/tables.ts'],
  out: 'migrations',
  casing: 'snake_case',
  migrations: { table: 'migrations', schema: 'public' },
});
