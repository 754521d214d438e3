-- The discrepancy list, laid out for listing: one narrow row for every finding that is not withdrawn, with all that the list
-- filters, counts and sorts by. It follows from the other tables and is kept by the database itself, whichever program writes.
-- See docs/adr/0030.

create table listed_kind (               -- what the facets count by: few thousand rows, never removed
  id int generated always as identity primary key,
  bucket text not null,                  -- toReview | inProgress | notCheckable | done
  criterion int not null,                -- 0 = about none or several
  rule_id text not null,
  severity text not null,
  state text not null,
  year int not null,                     -- 0 = not told
  version text not null,                 -- latest | superseded
  step text not null,                    -- new | still | fixed | unsure | none
  assignee text not null,                -- '' = nobody
  unique (bucket, criterion, rule_id, severity, state, year, version, step, assignee)
);
create table listed_unit (
  id int generated always as identity primary key,
  unit_key text not null unique,         -- '' where the document does not tell
  label text not null                    -- kind as stored, a blank, name; '' where the document does not tell
);
create table listed_finding (
  submission_id bigint not null,         -- no foreign key: its lock would meet those of the writers; rows go with their findings
  fingerprint text not null,
  position int not null,
  received_at timestamptz not null,      -- of the submission
  first_seen_at timestamptz not null,
  kind_id int not null references listed_kind,
  unit_id int not null references listed_unit,
  rule_id text collate "C" not null,
  weight smallint not null,              -- 0 error, 1 warning, 2 notice, 3 not checkable
  words tsvector not null,               -- of search_text
  primary key (submission_id, fingerprint)
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02); -- counted by reading indexes alone
create index listed_by_kind on listed_finding (kind_id, unit_id);
create index listed_by_unit on listed_finding (unit_id, kind_id);
create index listed_by_arrival on listed_finding (received_at desc, submission_id desc, position);
create index listed_by_rule on listed_finding (rule_id, received_at desc, submission_id desc, position);
create index listed_by_weight on listed_finding (weight, received_at desc, submission_id desc, position);
create index listed_by_age on listed_finding (first_seen_at, submission_id, position) include (kind_id, unit_id);
create index listed_words on listed_finding using gin (words) with (gin_pending_list_limit = 256);

create index finding_by_fingerprint on finding (fingerprint);
create index version_by_previous on version (previous);
create index version_by_current on version (current);

-- A decision is about a finding of one unit: of two units of one name below different authorities each has its own. The key of
-- a decision, in triage.fingerprint, is the finding's fingerprint and, where the document tells it, the authority above.
alter table submission add column parent_key text; -- folded; null in rows of before, until they are judged again, and where not told
create function decision_key(fingerprint text, parent_key text) returns text language sql immutable parallel safe as $$
  select case when coalesce(parent_key, '') = '' then fingerprint else fingerprint || '@' || parent_key end
$$;

alter table triage add column assignee text; -- account name; null = nobody
alter table triage_event add column kind text not null default 'state' check (kind in ('state', 'comment', 'assignee'));
alter table triage_event add column from_assignee text;
alter table triage_event add column to_assignee text;

-- The words a reader may look for: whole ones, and their parts between strokes and hyphens. Longer ones are cut, as are those searched.
create function words_of(folded text) returns tsvector language sql immutable parallel safe as $$
  select array_to_tsvector(coalesce(array_agg(distinct left(word, 60)), '{}'))
  from (
    select regexp_replace(whole, '^[^[:alnum:]]+|[^[:alnum:]%]+$', '', 'g') as word from regexp_split_to_table(folded, '\s+') whole
    union
    select regexp_replace(part, '^[^[:alnum:]]+|[^[:alnum:]%]+$', '', 'g') from regexp_split_to_table(folded, '[^[:alnum:],.%]+') part
  ) found
  where word <> ''
$$;

-- Every finding that is not withdrawn, as the list has it.
create view to_list as
select f.submission_id, f.fingerprint, f.position, s.received_at, f.first_seen_at, f.rule_id, f.severity, f.search_text,
  coalesce(s.unit_key, '') as unit_key, coalesce(s.unit_kind || ' ' || s.unit_name, '') as label,
  case f.outcome when 'notCheckable' then 3 else array_position(array['error', 'warning', 'notice'], f.severity) - 1 end as weight,
  case
    when step.in_current in ('fixed', 'still') then 'done' -- closed, or to be decided where the newest version has it
    when t.state in ('accepted', 'falseAlarm', 'resolved') then 'done'
    when t.state in ('acknowledged', 'sentBack') then 'inProgress'
    when f.outcome = 'notCheckable' then 'notCheckable'
    else 'toReview'
  end as bucket,
  coalesce(f.criterion, 0) as criterion, coalesce(t.state, 'open') as state, coalesce(s.year, 0) as year,
  case when v.current is null then 'latest' else 'superseded' end as version,
  coalesce(step.in_current, step.since_previous, 'none') as step,
  coalesce(t.assignee, '') as assignee
from finding f
join submission s on s.id = f.submission_id
join finding_step step on step.submission_id = f.submission_id and step.fingerprint = f.fingerprint
left join version v on v.submission_id = s.id
left join triage t on t.fingerprint = decision_key(f.fingerprint, s.parent_key)
where not exists (select from withdrawal w where w.submission_id = s.id);

-- Lays out anew the findings of these submissions and of those that compare themselves with them.
create function list_again(asked bigint[]) returns void language plpgsql as $$
declare
  ids bigint[] := asked || array(select v.submission_id from version v where v.previous = any (asked) or v.current = any (asked));
  key int;
  first int;
begin
  -- Two at once would each miss what the other has not committed. In one order, so that nobody waits in a ring.
  for key in select distinct (id % 1024)::int from unnest(ids) id order by 1 loop
    perform pg_advisory_xact_lock(5008, key);
  end loop;
  for first in select generate_series(1, cardinality(ids), 200) loop
    perform list_some(ids[first : first + 199]);
  end loop;
end
$$;

create function list_some(ids bigint[]) returns void language plpgsql as $$
declare
  found to_list[] := array(select l from to_list l where l.submission_id = any (ids));
begin
  delete from listed_finding where submission_id = any (ids);
  insert into listed_kind (bucket, criterion, rule_id, severity, state, year, version, step, assignee)
  select l.bucket, l.criterion, l.rule_id, l.severity, l.state, l.year, l.version, l.step, l.assignee
  from unnest(found) l
  where not exists (
    select from listed_kind k
    where (k.bucket, k.criterion, k.rule_id, k.severity, k.state, k.year, k.version, k.step, k.assignee)
      = (l.bucket, l.criterion, l.rule_id, l.severity, l.state, l.year, l.version, l.step, l.assignee))
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9
  order by 1, 2, 3, 4, 5, 6, 7, 8, 9 -- in one order, so that nobody waits in a ring
  on conflict do nothing;
  insert into listed_unit (unit_key, label)
  select l.unit_key, min(l.label)
  from unnest(found) l
  where not exists (select from listed_unit u where u.unit_key = l.unit_key)
  group by l.unit_key
  order by 1
  on conflict do nothing;
  insert into listed_finding
  select l.submission_id, l.fingerprint, l.position, l.received_at, l.first_seen_at, k.id, u.id, l.rule_id, l.weight, words_of(l.search_text)
  from unnest(found) l
  join listed_kind k using (bucket, criterion, rule_id, severity, state, year, version, step, assignee)
  join listed_unit u using (unit_key);
end
$$;

-- What a transaction touched: laid out again once, when it commits.
create unlogged table listing_due (
  transaction xid8 not null default pg_current_xact_id(),
  submission_id bigint not null,
  primary key (transaction, submission_id)
);
create function list_due() returns trigger language plpgsql as $$
declare
  ids bigint[];
begin
  with due as (delete from listing_due where transaction = pg_current_xact_id() returning submission_id)
  select array_agg(submission_id) into ids from due;
  if ids is not null then
    perform list_again(ids);
  end if;
  return null;
end
$$;
create constraint trigger listing_due_at_commit after insert on listing_due
  deferrable initially deferred for each row execute function list_due();

create function listing_changed() returns trigger language plpgsql as $$
begin
  insert into listing_due (submission_id) select distinct submission_id from changed on conflict do nothing;
  return null;
end
$$;
create function listing_decided() returns trigger language plpgsql as $$
begin
  insert into listing_due (submission_id)
  select distinct f.submission_id from changed join finding f on f.fingerprint = split_part(changed.fingerprint, '@', 1)
  on conflict do nothing;
  return null;
end
$$;
create function listing_moved() returns trigger language plpgsql as $$
begin
  insert into listing_due (submission_id) values (new.id) on conflict do nothing;
  return null;
end
$$;
create trigger finding_added after insert on finding referencing new table as changed for each statement execute function listing_changed();
create trigger finding_altered after update on finding referencing new table as changed for each statement execute function listing_changed();
create trigger finding_removed after delete on finding referencing old table as changed for each statement execute function listing_changed();
create trigger version_added after insert on version referencing new table as changed for each statement execute function listing_changed();
create trigger version_altered after update on version referencing new table as changed for each statement execute function listing_changed();
create trigger version_removed after delete on version referencing old table as changed for each statement execute function listing_changed();
create trigger withdrawal_added after insert on withdrawal referencing new table as changed for each statement execute function listing_changed();
create trigger withdrawal_removed after delete on withdrawal referencing old table as changed for each statement execute function listing_changed();
create trigger triage_added after insert on triage referencing new table as changed for each statement execute function listing_decided();
create trigger triage_altered after update on triage referencing new table as changed for each statement execute function listing_decided();
create trigger triage_removed after delete on triage referencing old table as changed for each statement execute function listing_decided();
create trigger submission_altered after update on submission for each row
  when ((old.unit_key, old.parent_key, old.year, old.received_at, old.assessment_id) is distinct from (new.unit_key, new.parent_key, new.year, new.received_at, new.assessment_id))
  execute function listing_moved();

select list_again(array(select distinct submission_id from finding order by 1));
