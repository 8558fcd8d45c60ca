-- Lists by light and by source: measured on a million items, H2 sorted hundreds of thousands of rows without these.
create index if not exists item_open_running_due on item (open, running, due_key, id);
create index if not exists item_running_due on item (running, due_key, id);
create index if not exists item_source_all_due on item (source_kind, due_key, id);
