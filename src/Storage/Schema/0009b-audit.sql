-- The audit is read by its page, and tries to sign in that fail do not fill it: one row an hour for an account, and one for all
-- names that are no account's.
alter table audit_event add column times int not null default 1; -- how often it happened, the first time being at
create index audit_event_by_time on audit_event (at desc, id desc);
create index audit_event_failed on audit_event (who, at) where what = 'sign-in-failed';
