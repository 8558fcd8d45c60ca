-- One row, advanced by every change of offices, people or roles: it puts such changes in a queue, so that rules over
-- several records (no cycles, one administrator left) hold under concurrency, and tells other nodes to read again.
create table if not exists directory_revision (
    id     integer primary key,
    number bigint  not null
);
insert into directory_revision (id, number)
    select 1, 1 where not exists (select 1 from directory_revision);

create table if not exists setting (
    name    varchar(60)  primary key,
    content varchar(200) not null
);

create sequence if not exists organisation_unit_seq start with 1 increment by 20;
create table if not exists organisation_unit (
    id          bigint        primary key,
    name        varchar(100)  not null,
    -- The name while the unit is active, else null: names are unique among active units only.
    active_name varchar(100)  unique,
    short_name  varchar(100)  not null,
    kind        varchar(20)   not null,
    parent_id   bigint        references organisation_unit (id),
    sort_order  integer       not null,
    aliases     varchar(2000) not null,
    active      boolean       not null,
    -- Whether people ever belonged to it; such a unit is never deleted.
    staffed     boolean       not null,
    removed     boolean       not null,
    version     bigint        not null
);
create index if not exists organisation_unit_parent on organisation_unit (parent_id);

create sequence if not exists account_seq start with 1 increment by 20;
create table if not exists account (
    id              bigint       primary key,
    username        varchar(60)  not null,
    username_key    varchar(60)  not null unique,
    name            varchar(60)  not null,
    office_id       bigint       references organisation_unit (id),
    post            varchar(60)  not null,
    phone           varchar(40)  not null,
    email           varchar(120) not null,
    active          boolean      not null,
    locale          varchar(10)  not null,
    last_sign_in_at timestamp(6) with time zone,
    version         bigint       not null
);
create index if not exists account_name on account (name, id);
create index if not exists account_office on account (office_id, name, id);

create table if not exists credential (
    account_id  bigint        primary key references account (id),
    hash        varchar(200)  not null,
    must_change boolean       not null,
    changed_at  timestamp(6) with time zone not null,
    earlier     varchar(2000) not null,
    version     bigint        not null
);

create table if not exists role (
    role_key    varchar(40)  primary key,
    -- Null for the roles of the product, whose names come with it in every language.
    name        varchar(60),
    description varchar(300),
    scope       varchar(10)  not null,
    built_in    boolean      not null,
    sort_order  integer      not null,
    version     bigint       not null
);
create table if not exists role_permission (
    role_key   varchar(40)  not null references role (role_key),
    permission varchar(120) not null,
    primary key (role_key, permission)
);
create table if not exists account_role (
    account_id bigint      not null references account (id),
    role_key   varchar(40) not null references role (role_key),
    primary key (account_id, role_key)
);
create index if not exists account_role_key on account_role (role_key, account_id);

insert into role (role_key, scope, built_in, sort_order, version)
    select k.role_key, k.scope, true, k.sort_order, 0
    from (values ('administrator', 'OWN', 10),
                 ('leader', 'ALL', 20),
                 ('supervisor', 'ALL', 30),
                 ('office-head', 'OFFICE', 40),
                 ('staff', 'OWN', 50)) as k (role_key, scope, sort_order)
    where not exists (select 1 from role r where r.role_key = k.role_key);

-- A permission that was seen once has its default roles; what people change later stands.
create table if not exists known_permission (
    permission    varchar(120) primary key,
    module        varchar(60)  not null,
    first_seen_at timestamp(6) with time zone not null
);

create table if not exists user_session (
    token_hash   varchar(64)  primary key,
    account_id   bigint       not null references account (id),
    started_at   timestamp(6) with time zone not null,
    last_seen_at timestamp(6) with time zone not null,
    address      varchar(60)  not null
);
create index if not exists user_session_account on user_session (account_id);
create index if not exists user_session_seen on user_session (last_seen_at);

create table if not exists sign_in_failures (
    subject       varchar(160) primary key,
    failures      integer      not null,
    failed_at     timestamp(6) with time zone not null,
    blocked_until timestamp(6) with time zone not null
);
create index if not exists sign_in_failures_at on sign_in_failures (failed_at);
