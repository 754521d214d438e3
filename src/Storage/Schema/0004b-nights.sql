-- The night (ADR 0024): its steps, what each run did with each report, and the check of the stored originals.

create table night (
  id bigint generated always as identity primary key,
  began_at timestamptz not null,
  ended_at timestamptz,                  -- null while a step is left to do
  rehashed int,                          -- originals hashed again; null until that step is done
  mail text check (mail in ('none', 'sending', 'sent', 'refused')), -- null until that step is begun; 'sending' for ever = nobody knows
  mailed_at timestamptz
);
create index night_left on night (began_at) where ended_at is null;

alter table run add column night bigint references night on delete set null;
alter table run add column resumed int not null default 0; -- times it went on after its process died

-- What a run did with a report, written with the assessment itself. Reports that were up to date have none.
create table run_item (
  run_id bigint not null references run on delete cascade,
  submission_id bigint not null references submission on delete cascade,
  judged int not null default 0,         -- times
  read int not null default 0,           -- times
  failed boolean not null default false, -- not assessed, for a transient or internal fault
  primary key (run_id, submission_id)
);

alter table run_change drop constraint run_change_cause_check;
alter table run_change add constraint run_change_cause_check
  check (cause in ('reader', 'engine', 'standard', 'file', 'surroundings', 'override'));
create index run_change_by_submission on run_change (submission_id);

-- Where the check of the originals stands: they are gone through in the order of their hashes, over and over.
create table rehash (
  only_row boolean primary key default true check (only_row),
  after text not null                    -- the last one checked; '' at the beginning
);
insert into rehash (after) values ('');

-- Originals that are not what was received. The row goes when they are whole again.
create table damaged_content (
  sha256 text primary key references content on delete cascade,
  found_at timestamptz not null,
  seen_at timestamptz not null           -- when it was last found so
);
