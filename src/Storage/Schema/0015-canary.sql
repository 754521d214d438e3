-- The canary (ADR 0037): what each node found in a made-up report whose faults are known. It is never a submission.
create table canary (
  id bigint generated always as identity primary key,
  node text not null,
  ran_at timestamptz not null,
  reader_version text not null,          -- all that the node reads by, parted by blanks
  engine_version text not null,
  standard_version text not null,
  milliseconds int not null,
  missing text[] not null,               -- what should have been found and was not; rule and place
  unexpected text[] not null,            -- what was found besides
  reason text                            -- why it could not be read or judged at all; null when it was
);
create index canary_by_node on canary (node, ran_at desc);
