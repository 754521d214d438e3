-- Trying again and putting back (ADR 0029).

-- Files that somebody asked to have put back into their folder. One row a file of the ledger; what was asked before stands in audit_event.
create table put_back (
  ledger_id bigint primary key references ledger_file on delete cascade,
  at timestamptz not null,
  who text not null,
  after bigint not null,                 -- the ledger's last row then: an arrival of the target behind it is this file
  target text,                           -- where it is put, relative to the folder; noted before the file is moved
  done_at timestamptz,
  failure text                           -- one Vietnamese sentence: it cannot be put back
);
create index put_back_open on put_back (ledger_id) where done_at is null and failure is null;

-- What the note beside a rejected file says; null = a version that did not write it down.
alter table ledger_file add column noted text;
