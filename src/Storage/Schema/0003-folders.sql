-- Several watched folders (ADR 0021): a row of the ledger is about a file in one of them.

-- Where each was seen. The id lies in the folder itself, so that it is the same by whatever path and from whatever machine it is reached.
create table watched_folder (
  id text not null,
  machine text not null,
  path text not null,                    -- absolute, on that machine
  seen_at timestamptz not null,          -- when a node there last began to watch it
  primary key (id, machine, path)
);
create index watched_folder_by_place on watched_folder (machine, path, seen_at desc);

-- '' = written by a version that knew one folder only: whoever finds the file there makes the row its own.
-- The index ledger_file_present stays as it is, an older version beside needs it: of two files that have one path in two folders
-- the second is taken when the first has been.
alter table ledger_file add column folder text not null default '';
create index ledger_file_present_in_folder on ledger_file (folder) where state in ('ignored', 'waiting', 'incomplete');
