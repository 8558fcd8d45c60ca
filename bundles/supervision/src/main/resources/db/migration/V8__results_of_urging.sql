-- What an urge led to, and who wrote that down.
alter table urge add column if not exists result varchar(4000);
alter table urge add column if not exists result_by_id bigint;
alter table urge add column if not exists result_by_name varchar(200);
alter table urge add column if not exists result_at timestamp(6) with time zone;
