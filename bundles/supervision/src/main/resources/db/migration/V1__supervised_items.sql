-- Supervised items and everything that was written down about them. Runs again on H2 when it broke off in the middle.
create sequence if not exists item_seq start with 1 increment by 20;
create sequence if not exists entry_seq start with 1 increment by 20;

create table if not exists item (
  id bigint primary key,
  version bigint not null,
  number_year integer,
  number_serial integer,
  title varchar(200) not null,
  content varchar(4000),
  requirement varchar(4000),
  category varchar(20) not null,
  urgency varchar(20) not null,
  standing boolean not null,
  source_kind varchar(30) not null,
  source_reference varchar(200),
  source_meeting varchar(200),
  source_leader varchar(200),
  source_date date,
  source_instruction varchar(4000),
  lead_office_id bigint not null,
  leader_id bigint,
  head_id bigint,
  handler_id bigint,
  phone varchar(50),
  due date,
  original_due date,
  due_provisional boolean not null,
  extension_count integer not null,
  feedback_cycle varchar(20) not null,
  next_feedback date,
  registered_on date,
  dispatched_on date,
  received_on date,
  finished_on date,
  closed_on date,
  written_off_on date,
  suspended_on date,
  progress integer not null,
  conclusion varchar(4000),
  archive_number varchar(100),
  merged_into_id bigint,
  intake_id bigint,
  clause varchar(200),
  sample boolean not null,
  open boolean not null,
  running boolean not null,
  counted boolean not null,
  due_key date not null,
  feedback_key date not null,
  number_key bigint not null,
  source_key varchar(250),
  state varchar(30) not null,
  resume_state varchar(30),
  by_id bigint not null,
  by_name varchar(200) not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  changes integer not null
);

-- 督〔2026〕12号: one item bears it.
create unique index if not exists item_number on item (number_year, number_serial);
-- Everything by due date; the last two let punctuality be counted without reading the rows.
create index if not exists item_due on item (due_key, id, counted, finished_on);
-- Open items by due date; the rest lets lights, offices and sources be counted without reading the rows.
create index if not exists item_open_due on item (open, due_key, id, running, feedback_key, lead_office_id, source_kind);
create index if not exists item_number_key on item (number_key, id);
create index if not exists item_state_due on item (state, due_key, id);
create index if not exists item_handler_due on item (handler_id, open, due_key, id);
create index if not exists item_source_due on item (source_kind, open, due_key, id);
create index if not exists item_updated on item (updated_at, id);
create index if not exists item_registered on item (registered_on, id);
create index if not exists item_closed on item (closed_on, id);
create index if not exists item_feedback on item (running, feedback_key, id);
-- 多头督办: open items of one source and lead office.
create index if not exists item_source_key on item (source_key, lead_office_id);
create index if not exists item_intake on item (intake_id);

-- Lead and assisting offices, with the keys their lists are read by.
create table if not exists item_office (
  item_id bigint not null references item,
  office_id bigint not null,
  lead boolean not null,
  open boolean not null,
  due_key date not null,
  updated_at timestamp(6) with time zone not null,
  primary key (item_id, office_id)
);
create index if not exists item_office_open_due on item_office (office_id, open, due_key, item_id, lead);
create index if not exists item_office_due on item_office (office_id, due_key, item_id, lead);
create index if not exists item_office_updated on item_office (office_id, updated_at, item_id, lead);

create table if not exists sub_task (
  id bigint primary key,
  item_id bigint not null references item,
  by_id bigint not null,
  by_name varchar(200) not null,
  at timestamp(6) with time zone not null,
  title varchar(200) not null,
  office_id bigint,
  due date,
  relative_due varchar(200),
  done_on date
);
create index if not exists sub_task_item on sub_task (item_id);

create table if not exists feedback (
  id bigint primary key,
  item_id bigint not null references item,
  by_id bigint not null,
  by_name varchar(200) not null,
  at timestamp(6) with time zone not null,
  period varchar(100),
  progress integer not null,
  done varchar(4000) not null,
  problems varchar(4000),
  next_steps varchar(4000),
  needs_coordination varchar(4000),
  signed_by_id bigint,
  signed_by_name varchar(200),
  signed_at timestamp(6) with time zone
);
create index if not exists feedback_item on feedback (item_id);
create index if not exists feedback_at on feedback (at, item_id);

create table if not exists urge (
  id bigint primary key,
  item_id bigint not null references item,
  by_id bigint not null,
  by_name varchar(200) not null,
  at timestamp(6) with time zone not null,
  way varchar(20) not null,
  note varchar(4000)
);
create index if not exists urge_item on urge (item_id);

create table if not exists extension (
  id bigint primary key,
  item_id bigint not null references item,
  by_id bigint not null,
  by_name varchar(200) not null,
  at timestamp(6) with time zone not null,
  reason varchar(4000) not null,
  expected date not null,
  old_due date not null,
  late boolean not null,
  decision varchar(20) not null,
  new_due date,
  decision_note varchar(4000),
  decided_by_id bigint,
  decided_by_name varchar(200),
  decided_at timestamp(6) with time zone
);
create index if not exists extension_item on extension (item_id);

create table if not exists closure (
  id bigint primary key,
  item_id bigint not null references item,
  by_id bigint not null,
  by_name varchar(200) not null,
  at timestamp(6) with time zone not null,
  conclusion varchar(4000) not null,
  facts_clear boolean,
  problem_solved boolean,
  task_done boolean,
  conclusion_right boolean,
  lawful boolean,
  papers_proper boolean,
  outcome varchar(20) not null,
  verification_note varchar(4000),
  verified_by_id bigint,
  verified_by_name varchar(200),
  verified_at timestamp(6) with time zone
);
create index if not exists closure_item on closure (item_id);

create table if not exists timeline_entry (
  id bigint primary key,
  item_id bigint not null references item,
  by_id bigint not null,
  by_name varchar(200) not null,
  at timestamp(6) with time zone not null,
  event varchar(30) not null,
  from_state varchar(30),
  to_state varchar(30) not null,
  details varchar(1000) not null,
  note varchar(4000)
);
create index if not exists timeline_entry_item on timeline_entry (item_id);

-- Who was told what and when; nobody is told the same twice.
create table if not exists reminder (
  id bigint primary key,
  item_id bigint not null references item,
  by_id bigint not null,
  by_name varchar(200) not null,
  at timestamp(6) with time zone not null,
  kind varchar(20) not null,
  due date not null,
  round integer not null,
  to_id bigint not null,
  to_name varchar(200) not null
);
create unique index if not exists reminder_once on reminder (item_id, kind, due, round, to_id);
