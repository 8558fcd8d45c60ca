-- Records that are taken out of sight as secrets that came in (误入涉密信息): their rows are moved here, so that nothing that
-- reads the tables can find them. Each table has the columns of its own in the same order: who adds one there adds it here.
create table if not exists frozen_item as select * from item where 1 = 0;
create table if not exists frozen_item_office as select * from item_office where 1 = 0;
create table if not exists frozen_sub_task as select * from sub_task where 1 = 0;
create table if not exists frozen_feedback as select * from feedback where 1 = 0;
create table if not exists frozen_urge as select * from urge where 1 = 0;
create table if not exists frozen_extension as select * from extension where 1 = 0;
create table if not exists frozen_closure as select * from closure where 1 = 0;
create table if not exists frozen_timeline_entry as select * from timeline_entry where 1 = 0;
create table if not exists frozen_reminder as select * from reminder where 1 = 0;
create table if not exists frozen_intake as select * from intake where 1 = 0;
create table if not exists frozen_intake_clause as select * from intake_clause where 1 = 0;
create table if not exists frozen_weekly_report as select * from weekly_report where 1 = 0;
create table if not exists frozen_weekly_report_word as select * from weekly_report_word where 1 = 0;

-- Which frozen items a frozen report quotes; it comes back with the last of them.
create table if not exists frozen_report_item (
  report_id bigint not null,
  item_id bigint not null,
  primary key (report_id, item_id)
);
