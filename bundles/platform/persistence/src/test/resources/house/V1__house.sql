create table job (id varchar(100) primary key, schedule varchar(20) not null);
insert into job values ('letters.reminders', 'PT5M'), ('lettersroom.x', 'PT1H'), ('other.x', 'PT1H');
create table notice (
    id bigint generated always as identity primary key,
    module varchar(100) not null,
    title varchar(100) not null
);
create table person (id bigint primary key);
create table reader (
    notice_id bigint not null references notice (id),
    person bigint not null references person (id),
    is_read boolean not null,
    primary key (notice_id, person)
);
insert into notice (module, title) values ('letters', 'a letter came'), ('other', 'elsewhere');
insert into person values (5), (6), (7);
insert into reader values (1, 5, false), (1, 6, false), (2, 5, false);
create table revision (number bigint not null);
insert into revision values (1);
