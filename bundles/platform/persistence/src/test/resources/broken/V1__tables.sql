create table if not exists first_table (id bigint primary key);
