-- A reviewer's word that a report whose unit is written otherwise is of this unit of the registry (ADR 0029). By keys: the registry is imported as a whole.
create table unit_confirmation (
  submission_id bigint primary key references submission on delete cascade,
  unit_key text not null,
  parent_key text not null,
  written text not null,                 -- kind, name and authority as the report told them then: told otherwise, it does not count
  at timestamptz not null,
  who text not null
);
