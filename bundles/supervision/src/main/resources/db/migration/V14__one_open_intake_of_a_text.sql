-- Of one text at most one paper lies open, also when two people take it in at the same moment. The hash stands here while a
-- paper is open and is empty afterwards, for neither database lets a second of the same in but lets any number of empty ones.
alter table intake add column if not exists open_hash varchar(64);
alter table frozen_intake add column if not exists open_hash varchar(64);
update intake set open_hash = text_hash where open_hash is null and state = 'OPEN'
  and id in (select min(n.id) from intake n where n.state = 'OPEN' group by n.text_hash);
update frozen_intake set open_hash = text_hash where open_hash is null and state = 'OPEN';
create unique index if not exists intake_open_text on intake (open_hash);
