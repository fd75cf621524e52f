create table depots (id uuid primary key, name text not null);
--> statement-breakpoint
create table parcels (id uuid primary key, depot_id uuid not null, at timestamptz not null);
--> statement-breakpoint
create table inbox (event_id uuid primary key, type text not null, received_at timestamptz not null, handled_at timestamptz);
--> statement-breakpoint
create table idempotency_keys (subject text not null, key text not null, act text not null, input_hash text not null, outcome jsonb, done_at timestamptz not null, primary key (subject, key));
