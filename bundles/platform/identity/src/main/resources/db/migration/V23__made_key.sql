-- When a key was made that replaced another: the replaced one stays for an hour, for changes that began before.
create table if not exists made_key (
    name    varchar(20) primary key,
    made_at timestamp(6) with time zone not null
);
