-- The same columns in another order: beside item_open_due, H2 2.4 takes an index that begins with "open" for every list of
-- open items and then sorts them.
create index if not exists item_running_open_due on item (running, open, due_key, id);
drop index if exists item_open_running_due;
