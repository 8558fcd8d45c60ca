-- Numbers (编号): one row a series and year; its lock makes the numbers gapless.
create table if not exists number_series (
    series varchar(100) not null,
    for_year integer not null,
    last_number integer not null,
    primary key (series, for_year)
);

create table if not exists number_issued (
    series varchar(100) not null,
    for_year integer not null,
    given_number integer not null,
    record_id varchar(100) not null,
    issued_at timestamp(6) with time zone not null,
    annulled_at timestamp(6) with time zone,
    annulled_reason varchar(1000),
    primary key (series, for_year, given_number)
);

-- Audit (审计): the first two tables only ever grow. A payload may be erased later; the record keeps its salted hash.
create table if not exists audit_record (
    id bigint generated always as identity primary key,
    at timestamp(6) with time zone not null,
    person_id bigint not null,
    person_name varchar(200) not null,
    address varchar(100) not null,
    request_id varchar(100) not null,
    module varchar(100) not null,
    action varchar(200) not null,
    record_type varchar(200) not null,
    record_id varchar(200) not null,
    salt varchar(32) not null,
    payload_hash varchar(64) not null
);

-- Lists are read from the newest backwards, along one of these.
create index if not exists audit_record_at on audit_record (at desc, id desc);
create index if not exists audit_record_module on audit_record (module, at desc, id desc);
create index if not exists audit_record_person on audit_record (person_id, at desc, id desc);
create index if not exists audit_record_record on audit_record (record_id, at desc, id desc);

create table if not exists audit_payload (
    audit_id bigint primary key references audit_record (id),
    before_json text not null,
    after_json text not null
);

-- What the sequencer has not seen yet; written with the record, emptied by the sequencer.
create table if not exists audit_pending (
    audit_id bigint primary key references audit_record (id)
);

-- The one order of all records, without gap: given after commit by the sequencer alone, the input of a hash chain.
create table if not exists audit_sequence (
    seq bigint primary key,
    audit_id bigint not null unique references audit_record (id),
    sequenced_at timestamp(6) with time zone not null
);

-- Which node does what only one may do.
create table if not exists lease (
    name varchar(100) primary key,
    holder varchar(100) not null,
    until timestamp(6) with time zone not null
);
