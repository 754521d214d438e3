-- Views of the discrepancy list that somebody has given a name.
create table saved_view (
  id bigint generated always as identity primary key,
  account text not null,                 -- whose it is
  name text not null,
  address text not null,                 -- the query of the list's address, with its '?'; '' for the list as it stands
  shared boolean not null default false, -- everybody sees it
  created_at timestamptz not null,
  unique (account, name)
);
