-- Secrets are encrypted with a key outside the database, codes on paper are digests.
create table if not exists second_factor (
    account_id   bigint        primary key references account (id),
    secret       varchar(200)  not null,
    active       boolean       not null,
    last_step    bigint        not null,
    recovery     varchar(2000) not null,
    active_since timestamp(6) with time zone,
    version      bigint        not null
);
