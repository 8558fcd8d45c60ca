create table counted (n bigint not null);
insert into counted with recursive numbers (n) as (select 1 union all select n from numbers) select n from numbers;
