-- Who may: submitters and auditors beside reviewers and administrators, each for its units (ADR 0031).
alter table account drop constraint account_role_check;
alter table account add constraint account_role_check check (role in ('administrator', 'reviewer', 'submitter', 'auditor'));
alter table account add column units text[] not null default '{}'; -- folded names as in submission.unit_key; empty = all, for a submitter none
alter table invitation add column units text[] not null default '{}';
