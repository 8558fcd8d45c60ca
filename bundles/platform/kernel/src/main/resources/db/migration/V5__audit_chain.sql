-- The order of the audit records becomes a hash chain. What was in order before is put in order once more, with hashes.
insert into audit_pending (audit_id) select audit_id from audit_sequence;
delete from audit_sequence;
alter table audit_sequence add column if not exists hash varchar(64) not null;
