-- Sending in by page and by other programs, the keys of those programs, and what they are told (ADR 0034).

-- A file that was sent in, noted before it enters its watched folder. What became of it is the ledger's to say.
create table upload (
  id bigint generated always as identity primary key,
  sent_by text not null,                 -- an account's name, or "key:" and a key's name
  at timestamptz not null,
  file_name text not null,               -- as sent, cleaned
  sha256 text not null,
  size bigint not null,
  folder text not null,                  -- the watched folder's id
  path text not null,                    -- in it; nobody else's, now or later
  entered_at timestamptz                 -- null = its bytes had come, and whether it got its name in the folder only the ledger knows
);
create unique index upload_once on upload (folder, path);
create index upload_by_sender on upload (sent_by, id);
create index upload_by_name on upload (folder, file_name);
create index upload_by_sha256 on upload (sha256);
create index ledger_file_by_path on ledger_file (path, id);

-- Other programs. Of a key only the hash is kept.
create table api_key (
  id bigint generated always as identity primary key,
  name text not null unique,
  token_sha256 text not null unique,
  role text not null check (role in ('submitter', 'reviewer', 'auditor')),
  units text[] not null default '{}',    -- folded names as in submission.unit_key; empty = all
  created_at timestamptz not null,
  created_by text not null,
  expires_at timestamptz,                -- null = never
  last_used_at timestamptz,              -- to the minute
  revoked_at timestamptz,
  revoked_by text
);

-- Addresses that are told of finished assessments.
create table webhook (
  id bigint generated always as identity primary key,
  address text not null,
  secret text not null,                  -- signs every delivery; a receiver needs the same, so it is kept as it is
  created_at timestamptz not null,
  created_by text not null,
  paused_at timestamptz                  -- nothing new is written for it from here on; null = it is told
);

-- What is to be told, written with the assessment; removed some time after it was delivered or given up.
create table webhook_delivery (
  id uuid primary key,
  webhook_id bigint not null references webhook on delete cascade,
  submission_id bigint references submission on delete cascade, -- null for a trial
  body text not null,                    -- exactly what is signed and sent
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'dead')),
  created_at timestamptz not null,
  due_at timestamptz not null,           -- not before; moved ahead while a node is at it
  attempts int not null default 0,
  last_at timestamptz,                   -- the last attempt
  last_status int,                       -- HTTP status of the answer; null = none came
  last_error text                        -- one Vietnamese sentence, or the beginning of the answer
);
create index webhook_delivery_due on webhook_delivery (due_at) where state = 'waiting';
create index webhook_delivery_by_webhook on webhook_delivery (webhook_id, created_at);
