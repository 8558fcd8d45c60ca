-- They stand in item_phone now.
alter table item drop column if exists phone;
alter table frozen_item drop column if exists phone;
