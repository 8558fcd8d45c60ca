create table if not exists second_table (id bigint primary key);
alter table second_table add column if not exists x bigint;
