-- Versions (ADR 0023): reports of one unit and year form a chain; the newest counts, the older ones are kept.

-- Where each report stands in its chain. Written with the assessment; recomputed for the whole chain whenever one of it comes,
-- changes or goes.
create table version (
  submission_id bigint primary key references submission on delete cascade,
  unit_key text not null,                -- folded name without the kind
  year int not null,
  claimed text check (claimed in ('unit', 'year', 'both')), -- what the document does not say and its folder claims
  number int not null default 1,         -- one-based; the two forms of one version share it
  count int not null default 1,          -- versions of the chain
  previous bigint references submission on delete set null, -- of the version before; in the same form where there is one
  current bigint references submission on delete set null,  -- of the newest version; null for the newest itself
  twin bigint references submission on delete set null,     -- the other form (Word, PDF) of this version
  by_letterhead boolean not null default false -- the letterheads' dates put it elsewhere than its arrival would
);
create index version_by_place on version (unit_key, year);

-- The finding's logical place within its report ("criterion 5 points"): with the rule it is the same in every version, also where
-- the fingerprint cannot be because a document does not say whose it is. Null in rows of before.
alter table finding add column subject text;

-- How a finding stands to the version before and to the newest one. What the other version could not check is no answer.
create view finding_step as
select f.submission_id, f.fingerprint,
  case
    when v.previous is null then null
    when exists (
      select from finding p
      where p.submission_id = v.previous and p.rule_id = f.rule_id and (p.fingerprint = f.fingerprint or p.subject = f.subject)) then 'still'
    when f.outcome = 'notMet' and exists (
      select from finding p
      where p.submission_id = v.previous and p.rule_id = f.rule_id and p.outcome = 'notCheckable') then 'unsure'
    else 'new'
  end as since_previous,
  case
    when v.current is null then null
    when exists (
      select from finding n
      where n.submission_id = v.current and n.rule_id = f.rule_id and (n.fingerprint = f.fingerprint or n.subject = f.subject)) then 'still'
    when exists (
      select from finding n
      where n.submission_id = v.current and n.rule_id = f.rule_id and n.outcome = 'notCheckable') then 'unsure'
    when not exists (
      select from submission s join assessment a on a.id = s.assessment_id
      where s.id = v.current and a.outcome = 'checked' and a.standard_id is not null) then 'unsure'
    else 'fixed'
  end as in_current
from finding f
left join version v on v.submission_id = f.submission_id;
