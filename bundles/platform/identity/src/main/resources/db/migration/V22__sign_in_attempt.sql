-- Sign-ins that go on at a provider of OpenID Connect: a digest of what the browser shows, and nothing else that is secret.
create table if not exists sign_in_attempt (
    token_hash varchar(64)  primary key,
    account_id bigint       references account (id) on delete cascade,
    return_to  varchar(500) not null,
    begun_at   timestamp(6) with time zone not null
);
create index if not exists sign_in_attempt_begun on sign_in_attempt (begun_at);
