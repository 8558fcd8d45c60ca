-- The day of the month on which reports fall, so that 31 January, 28 February is followed by 31 March; null as long as the
-- next report date says it.
alter table item add column if not exists report_day integer;
alter table frozen_item add column if not exists report_day integer;
