-- Weekly reports; the content is JSON, the Word file of an issued one is kept apart so that lists stay light.
create sequence if not exists report_seq start with 1 increment by 20;

create table if not exists weekly_report (
  id bigint primary key,
  version bigint not null,
  week_year integer not null,
  week_number integer not null,
  state varchar(20) not null,
  content varchar(1000000) not null,
  compared_with_id bigint,
  compared_with_number integer,
  author_id bigint not null,
  author_name varchar(200) not null,
  edited_by_id bigint not null,
  approved_by_id bigint,
  approved_by_name varchar(200),
  approved_at timestamp(6) with time zone,
  issue_year integer,
  issue_number integer,
  issued_at timestamp(6) with time zone,
  sha256 varchar(64),
  changed_at timestamp(6) with time zone not null
);
-- One report a week, one issue a number.
create unique index if not exists weekly_report_week on weekly_report (week_year, week_number);
create unique index if not exists weekly_report_issue on weekly_report (issue_year, issue_number);

create table if not exists weekly_report_word (
  report_id bigint primary key references weekly_report,
  content bytea not null
);

create table if not exists report_template (
  id integer primary key,
  content bytea not null
);
