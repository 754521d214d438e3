-- Accounts of an OpenID Connect provider (ADR 0035). Whoever the provider vouches for is the account it was the first time.
create table external_account (
  account_id bigint primary key references account on delete cascade,
  issuer text not null,
  subject text not null,        -- the provider's name for the person: never given to anybody else (OpenID Connect Core 1.0, 2)
  unique (issuer, subject)
);
