-- Who knows the password of an account: LOCAL (this system) or DIRECTORY (the office's directory).
alter table account add column if not exists sign_in_by varchar(20) default 'LOCAL' not null;
