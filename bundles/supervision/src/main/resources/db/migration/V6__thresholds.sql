-- When lights turn amber and people are reminded. Nulls: as etc/org.luoshi.supervision.cfg says.
create table if not exists threshold (
  id integer primary key,
  version bigint not null,
  amber_workdays integer,
  remind_before varchar(100),
  remind_overdue_every integer
);

insert into threshold (id, version) values (1, 0) on conflict do nothing;
