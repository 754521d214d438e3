-- Documents beside each other (ADR 0019): what is kept of each to lay others beside it, and whose surroundings have changed.

-- How often what is kept has changed. Its one row is also the lock: whoever changes a digest holds it to the end of the
-- transaction, so that of two related documents the second sees the first.
create table digest_revision (
  only_row boolean primary key default true check (only_row),
  revision bigint not null
);
insert into digest_revision (revision) values (0);

-- One row per report, and per score table that came alone. Written with the assessment.
create table digest (
  submission_id bigint primary key references submission on delete cascade,
  unit_key text,                         -- folded name without the kind; null where the document does not tell
  year int,
  is_report boolean not null,            -- false for a score table that came alone
  has_table boolean not null,
  year_folder text,                      -- path of the nearest folder that names a year; null when none does
  digest jsonb not null,                 -- DocumentDigest
  fingerprint text not null,             -- of digest
  seen bigint not null                   -- the revision whose surroundings the current assessment was made in
);
create index digest_by_unit on digest (unit_key, year, submission_id);
create index digest_with_table on digest (year, unit_key) where has_table;
create index digest_without_table on digest (year) where is_report and not has_table;
create index digest_by_folder on digest (year_folder, year) include (unit_key, is_report) where year_folder is not null;

-- The smallest hashes of a report's own words: two reports with nearly the same words share most of them.
create table digest_run (
  year int not null,
  run bigint not null,
  submission_id bigint not null references digest on delete cascade,
  primary key (year, run, submission_id)
);
create index digest_run_by_submission on digest_run (submission_id);

-- Documents whose surroundings may have changed since they were judged: they are looked at again.
create table rejudging (
  submission_id bigint primary key references digest on delete cascade,
  revision bigint not null,              -- the last change
  marked_at timestamptz not null,        -- the first change
  queued_at timestamptz                  -- when a job was last asked for; null = not since the last change
);

-- Places in other documents, as in the contract.
alter table finding add column elsewhere jsonb not null default '[]';

-- A run may change a finding because another document came.
alter table run_change drop constraint run_change_cause_check;
alter table run_change add constraint run_change_cause_check
  check (cause in ('reader', 'engine', 'standard', 'file', 'surroundings'));
