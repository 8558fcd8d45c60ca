create table entry (
    id bigint primary key,
    title varchar(200),
    author_name varchar(200),
    author_office varchar(200),
    keywords varchar(400),
    kind varchar(20)
);
create table entry_tag (entry_id bigint not null references entry (id), tag varchar(200));
