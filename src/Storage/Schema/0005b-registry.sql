-- The registry of units: who is to report. Imported as a whole.
create table unit (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('commune', 'ward', 'township', 'specialZone')),
  name text not null,
  parent text not null default '',       -- the authority above; empty where the registry does not say
  class text not null default '',        -- as the registry writes it
  first_year int,                        -- the evaluation years it reports for; null = open
  last_year int,
  unit_key text not null,                -- folded kind and name, as submission.unit_key
  parent_key text not null,              -- folded
  imported_at timestamptz not null,
  unique (unit_key, parent_key, first_year)
);
