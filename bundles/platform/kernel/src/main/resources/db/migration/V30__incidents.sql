-- What came in and must not be here (误入涉密信息处置): who reported which record, the steps since, and the proof of the purge.
create table if not exists incident (
    id bigint generated always as identity primary key,
    version bigint not null,
    state varchar(20) not null,
    kind varchar(30) not null,
    module varchar(100) not null,
    record_type varchar(200) not null,
    record_id varchar(200) not null,
    record_number varchar(200) not null,
    link varchar(1000) not null,
    reported_at timestamp(6) with time zone not null,
    due_at timestamp(6) with time zone not null,
    stopped_at timestamp(6) with time zone,
    reminded_at timestamp(6) with time zone,
    proof text
);

-- What is held back while nothing is decided: the record that was reported, and those that quote it.
create table if not exists incident_record (
    incident_id bigint not null references incident (id),
    module varchar(100) not null,
    record_type varchar(200) not null,
    record_id varchar(200) not null,
    primary key (module, record_type, record_id, incident_id)
);

create table if not exists incident_step (
    id bigint generated always as identity primary key,
    incident_id bigint not null references incident (id),
    at timestamp(6) with time zone not null,
    person_id bigint not null,
    person_name varchar(200) not null,
    step varchar(30) not null,
    reason varchar(1000)
);
create index if not exists incident_step_incident on incident_step (incident_id, id);

-- Whom notices were told that are held back meanwhile.
create table if not exists notice_held (
    person_id bigint not null,
    notice_id bigint not null,
    read_at timestamp(6) with time zone,
    is_read boolean not null,
    primary key (person_id, notice_id)
);
