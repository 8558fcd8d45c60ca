-- Attachments (附件) of the records of every function. Rows stay when a file is removed; its content lies beside the database.
create table if not exists attachment (
    id bigint generated always as identity primary key,
    module varchar(100) not null,
    record_type varchar(200) not null,
    record_id varchar(200) not null,
    part varchar(200),
    name varchar(200) not null,
    media_type varchar(200) not null,
    size_bytes bigint not null,
    sha256 varchar(64) not null,
    added_by_id bigint not null,
    added_by_name varchar(200) not null,
    added_at timestamp(6) with time zone not null,
    removed_by_id bigint,
    removed_by_name varchar(200),
    removed_at timestamp(6) with time zone
);
create index if not exists attachment_record on attachment (module, record_type, record_id, id);
create index if not exists attachment_content_use on attachment (module, sha256, removed_at);

-- One row a content; its lock keeps whoever adds it and whoever deletes it apart.
create table if not exists attachment_content (
    module varchar(100) not null,
    sha256 varchar(64) not null,
    primary key (module, sha256)
);
