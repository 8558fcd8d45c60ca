-- Telephones of those who work on items have a table of their own: the platform seals them, and reads no item for it.
create table if not exists item_phone (
  item_id bigint primary key references item on delete cascade,
  phone varchar(300) not null
);
create table if not exists frozen_item_phone as select * from item_phone where 1 = 0;
insert into item_phone select i.id, i.phone from item i
  where i.phone <> '' and not exists (select 1 from item_phone p where p.item_id = i.id);
insert into frozen_item_phone select i.id, i.phone from frozen_item i
  where i.phone <> '' and not exists (select 1 from frozen_item_phone p where p.item_id = i.id);
