-- The first due date of a sub-task that was moved with its item.
alter table sub_task add column if not exists original_due date;
