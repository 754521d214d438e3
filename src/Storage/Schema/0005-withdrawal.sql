-- Withdrawal and retention (ADR 0026): states with who, when and why; nothing is deleted silently.

-- Submissions that do not count any more. Their rows stay; the row here goes when one is brought back.
create table withdrawal (
  submission_id bigint primary key references submission on delete cascade,
  at timestamptz not null,
  who text not null,
  reason text not null
);

-- Where the time of keeping is over the bytes go; hash, size and everything said about them stay.
alter table content alter column bytes drop not null;
alter table content add column removed_at timestamptz;
alter table content add constraint content_kept_or_removed check (bytes is not null or removed_at is not null);

alter table audit_event add column reason text not null default '';
create index audit_event_by_subject on audit_event (subject, id);

-- What can be judged: neither withdrawn, nor without its bytes.
create view judgeable as
select s.id
from submission s
join content c on c.sha256 = s.sha256
where c.bytes is not null
  and not exists (select from withdrawal w where w.submission_id = s.id);
