create sequence note_seq increment by 20;
create table note (
    id bigint primary key,
    title varchar(200) not null unique,
    due date,
    noted_at timestamp(6) with time zone not null,
    version bigint not null
);
