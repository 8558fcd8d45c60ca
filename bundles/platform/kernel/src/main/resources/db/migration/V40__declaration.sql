-- In which words whoever wrote declared that it is no state secret (涉密声明); null when nothing was declared. Beside the
-- payload, not in it: it is kept when the payload is erased.
alter table audit_record add column if not exists declaration varchar(20);
