create sequence letter_seq increment by 20;
create sequence remark_seq increment by 20;
create table letter (
    id bigint primary key,
    subject varchar(200) not null,
    due date,
    version bigint not null
);
create table remark (
    id bigint primary key,
    letter_id bigint not null references letter (id),
    text varchar(2000) not null
);
