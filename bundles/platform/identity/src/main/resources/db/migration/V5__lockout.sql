-- An account that is locked, and how often in a row.
alter table sign_in_failures add column if not exists locked_until timestamp(6) with time zone;
alter table sign_in_failures add column if not exists locks integer default 0 not null;
