-- Sessions that were signed out: their cookie, wherever a copy of it is, is worth nothing from then on.
create table ended_session (
  id text primary key,          -- random name of the session, from its cookie
  ended_at timestamptz not null
);
create index ended_session_by_time on ended_session (ended_at);
