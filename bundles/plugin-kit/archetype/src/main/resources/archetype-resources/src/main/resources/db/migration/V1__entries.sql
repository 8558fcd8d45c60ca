create sequence if not exists entry_seq start with 1 increment by 20;

create table if not exists entry (
  id bigint primary key,
  version bigint not null,
  title varchar(200) not null,
  due date,
  done boolean not null
);
create index if not exists entry_due on entry (done, due, id);
