create sequence if not exists visit_seq start with 1 increment by 20;

create table if not exists visit (
  id bigint primary key,
  version bigint not null,
  visitor varchar(100) not null,
  organisation varchar(100),
  host varchar(100) not null,
  office_id bigint not null,
  purpose varchar(500) not null,
  badge varchar(20),
  came_at timestamp(6) with time zone not null,
  left_at timestamp(6) with time zone,
  registered_by varchar(200) not null
);
create index if not exists visit_office on visit (office_id, id);
create index if not exists visit_left on visit (left_at, id);
create index if not exists visit_came on visit (came_at, id);
