create table note (title varchar(200) primary key);
create table counter (name varchar(50) primary key, last_number integer not null);
insert into counter values ('letters', 0);
