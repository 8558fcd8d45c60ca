-- Papers that items were taken from, clause by clause; which items cover a clause stands with the items.
create sequence if not exists intake_seq start with 1 increment by 20;
create sequence if not exists intake_clause_seq start with 1 increment by 20;

create table if not exists intake (
  id bigint primary key,
  version bigint not null,
  title varchar(200) not null,
  file_name varchar(200),
  text varchar(200000) not null,
  text_hash varchar(64) not null,
  given_date date,
  state varchar(20) not null,
  sample boolean not null,
  by_id bigint not null,
  by_name varchar(200) not null,
  created_at timestamp(6) with time zone not null,
  accepted_by_id bigint,
  accepted_by_name varchar(200),
  accepted_at timestamp(6) with time zone
);
create index if not exists intake_text on intake (text_hash);

create table if not exists intake_clause (
  id bigint primary key,
  intake_id bigint not null references intake,
  position integer not null,
  path varchar(200) not null,
  text varchar(200000) not null,
  reason varchar(500)
);
create unique index if not exists intake_clause_position on intake_clause (intake_id, position);
