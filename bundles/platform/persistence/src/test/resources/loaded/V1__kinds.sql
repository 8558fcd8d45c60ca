create table if not exists kind (
    id bigint generated always as identity primary key,
    next_id bigint references kind (id),
    words varchar(200),
    long_words text,
    amount numeric(30, 10),
    weight double precision,
    ratio real,
    yes boolean,
    born date,
    at_time time(6),
    local_at timestamp(6),
    seen_at timestamp(6) with time zone,
    photo bytea,
    code uuid,
    shape json
);

create table if not exists kind_a (
    word varchar(20) primary key
);

create table if not exists loose (
    word varchar(20),
    amount integer
);

create sequence if not exists badge start with 100 increment by 5;

insert into kind (words) select 'written by the migration' where not exists (select 1 from kind);
