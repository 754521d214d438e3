-- Corrected misreadings (ADR 0032): what a reviewer saw standing in the document where the program read something else. It belongs to
-- the bytes: it outlives readings, nights and programs, and no other bytes inherit it. Rows are never deleted; a correction is
-- withdrawn once, by its reviewer's word or by the one that takes its place.
create table figure_override (
  id bigint generated always as identity primary key,
  sha256 text not null references content,
  figure text not null check (figure <> ''), -- logical place: "criterion 2 points", "total", "year"
  read_value numeric,                    -- as read when it was corrected; null = not legible, or nothing was found
  read_of numeric,
  read_words text not null,              -- the words read there; '' when none were
  value numeric check (value >= 0),      -- null = the document does not state it
  of_value numeric check (of_value >= 0), -- the number behind the slash; null = there is none
  reason text not null check (btrim(reason) <> ''),
  made_by text not null,
  made_at timestamptz not null,
  withdrawn_by text,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null)),
  check (value is not null or of_value is null)
);
create unique index figure_override_standing on figure_override (sha256, figure) where withdrawn_at is null;
create index figure_override_by_content on figure_override (sha256, id);
