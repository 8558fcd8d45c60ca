create table if not exists sender (
    id bigint generated always as identity primary key,
    name varchar(100) not null
);

create table if not exists letter (
    id bigint generated always as identity primary key,
    sender_id bigint not null references sender (id),
    answers_id bigint references letter (id),
    title varchar(200) not null,
    received date not null
);

create index if not exists letter_received on letter (received);

insert into sender (name) select '科技厅' where not exists (select 1 from sender);
