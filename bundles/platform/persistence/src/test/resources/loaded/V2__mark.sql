alter table kind add column if not exists marked boolean default true not null;
