-- The spine: originals, ledger, submissions, readings, assessments, findings, triage, runs, accounts.
-- Enums are stored as the camelCase text of the contract. Times are timestamptz, always UTC.

-- The original bytes, once each.
create table content (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null,
  size bigint not null check (size >= 0),
  media_type text not null,
  stored_at timestamptz not null
);
-- Documents are compressed already; plain external storage makes slices cheap and saves the attempt.
alter table content alter column bytes set storage external;

-- Every file ever seen has a row with exactly one state. A path that appears again after its file was taken gets a new row.
create table ledger_file (
  id bigint generated always as identity primary key,
  path text not null,                    -- relative to the inbox, '/' between folders, NFC
  state text not null check (state in ('ignored', 'waiting', 'incomplete', 'taken', 'checked', 'notAReport', 'rejected', 'duplicate', 'withdrawn')),
  reason text,                           -- one Vietnamese sentence; set for ignored, incomplete, rejected, notAReport
  size bigint not null,
  modified_at timestamptz not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  changed_at timestamptz not null,       -- when size or time stamp last changed: the quiet period counts from here
  sha256 text references content,        -- set once taken
  duplicate_of bigint references ledger_file,
  sheet_written boolean not null default false, -- the result sheet of a file that has no submission (duplicate, rejected unread)
  moved_to text                          -- where the file lies now, relative to the inbox; null while untouched or gone
);
-- At most one row of a path is still about the file that lies in the inbox.
create unique index ledger_file_present on ledger_file (path) where state in ('ignored', 'waiting', 'incomplete');
create index ledger_file_by_state on ledger_file (state, id);
create index ledger_file_by_sha256 on ledger_file (sha256);
-- Files whose bytes are kept but that were not moved yet: the process died, or the folder is read-only.
create index ledger_file_unmoved on ledger_file (path) where moved_to is null and sha256 is not null;

-- One file as received and accepted for checking. Duplicates have none: they point at the first ledger row.
create table submission (
  id bigint generated always as identity primary key,
  ledger_id bigint not null unique references ledger_file,
  sha256 text not null references content,
  path text not null,
  received_at timestamptz not null,
  unit_kind text,                        -- commune | ward | township | specialZone; null until read, or not told
  unit_name text,
  unit_key text,                         -- folded "phuong thuong cat": grouping and search
  parent text,
  year int,
  assessment_id bigint,                  -- the current one; null while waiting
  queued_at timestamptz,                 -- when a job was last asked for; null = never
  attempts int not null default 0,       -- times a job began on it and did not come to an end; zero after an outcome
  sheet_of bigint                        -- the assessment that the result sheet shows; null = none written yet
);
-- Bytes are judged once: the same bytes again are a duplicate.
create unique index submission_once on submission (sha256);
create index submission_waiting on submission (id) where assessment_id is null;
create index submission_by_unit on submission (unit_key, year);

-- What the reading stage said about bytes; kept so that a change of rules reads nothing again.
create table reading (
  sha256 text not null references content,
  reader_version text not null,
  outcome text not null check (outcome in ('readable', 'refused')),
  reason_code text,
  reason_message text,
  text jsonb,                            -- DocumentText
  read_at timestamptz not null,
  primary key (sha256, reader_version)
);

-- Key of an assessment: writing it twice changes nothing.
create table assessment (
  id bigint generated always as identity primary key,
  sha256 text not null references content,
  reader_version text not null,
  engine_version text not null,
  standard_version text not null,        -- versions of all standards offered, joined
  outcome text not null check (outcome in ('checked', 'notAReport', 'unreadable')),
  verdict text check (verdict in ('clean', 'findings', 'notCheckable')),
  reason_code text,
  reason_message text,
  standard_id text,
  result jsonb not null,                 -- the contract's object of "check --format json"
  assessed_at timestamptz not null,
  unique (sha256, reader_version, engine_version, standard_version)
);
alter table submission add foreign key (assessment_id) references assessment;
create index submission_sheet_due on submission (id) where assessment_id is not null and assessment_id is distinct from sheet_of;
create index submission_by_path on submission (path, id);

-- The findings of the current assessment of each submission, one row each; replaced as a whole.
create table finding (
  submission_id bigint not null references submission on delete cascade,
  fingerprint text not null,
  position int not null,                 -- zero-based order in the assessment
  rule_id text not null,
  severity text not null check (severity in ('error', 'warning', 'notice')),
  outcome text not null check (outcome in ('notMet', 'notCheckable')),
  title text not null,
  message text not null,
  citation text not null,
  criterion int,
  expected text,
  actual text,
  evidence jsonb not null,               -- as in the contract
  quote text,                            -- the first evidence's words
  caused_by text,
  caused_by_fingerprint text,
  search_text text not null,             -- folded unit, year, title, message, quote
  first_seen_at timestamptz not null,    -- survives re-assessment of the same submission
  primary key (submission_id, fingerprint)
);
create index finding_by_rule on finding (rule_id);
create index finding_by_severity on finding (severity);

-- What reviewers decided, by the finding's identity: outlives assessments, runs and resubmissions.
create table triage (
  fingerprint text primary key,
  state text not null check (state in ('open', 'acknowledged', 'sentBack', 'accepted', 'falseAlarm', 'resolved')),
  note text not null default '',
  version int not null default 1,        -- optimistic lock
  changed_by text not null,
  changed_at timestamptz not null
);
create table triage_event (
  id bigint generated always as identity primary key,
  fingerprint text not null,
  from_state text not null,
  to_state text not null,
  note text not null,
  changed_by text not null,
  changed_at timestamptz not null
);
create index triage_event_by_fingerprint on triage_event (fingerprint, id);

-- Reprocessing runs (the night, or by hand) and what each changed.
create table run (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('nightly', 'manual')),
  state text not null check (state in ('running', 'finished', 'failed')),
  engine_version text not null,
  standard_version text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  submissions int not null default 0,    -- looked at
  assessed int not null default 0,       -- judged again
  read int not null default 0,           -- read again
  failed int not null default 0,         -- submissions that could not be assessed for a transient or internal fault
  findings_new int not null default 0,
  findings_changed int not null default 0,
  findings_gone int not null default 0,
  findings_unchanged int not null default 0
);
create unique index run_one_at_a_time on run ((true)) where state = 'running';
create table run_change (
  run_id bigint not null references run on delete cascade,
  submission_id bigint not null references submission on delete cascade,
  fingerprint text not null,
  change text not null check (change in ('new', 'changed', 'gone')),
  cause text not null check (cause in ('reader', 'engine', 'standard', 'file')),
  rule_id text not null,
  before jsonb,                          -- { severity, outcome, title, message, criterion, expected, actual, causedBy }
  after jsonb,
  primary key (run_id, submission_id, fingerprint)
);

-- People.
create table account (
  id bigint generated always as identity primary key,
  name text not null unique,
  password_hash text not null,
  role text not null check (role in ('administrator', 'reviewer')),
  created_at timestamptz not null,
  failed_sign_ins int not null default 0,
  locked_until timestamptz
);
-- One-time addresses; only the hash of the token is kept.
create table invitation (
  token_sha256 text primary key,
  role text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
-- Keys of ASP.NET Core data protection: cookies stay valid over restarts and on every node.
create table data_protection_key (
  name text primary key,
  xml text not null,
  created_at timestamptz not null
);
create table audit_event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  who text not null,
  what text not null,                    -- stable slug: sign-in, sign-in-failed, triage, account-created …
  subject text not null default ''
);
