create table if not exists second_table (id bigint primary key);
alter table no_such_table add column x bigint;
