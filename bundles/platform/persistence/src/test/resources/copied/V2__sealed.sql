alter table letter add column if not exists sealed boolean default true not null;
update letter set title = 'changed by the update';
