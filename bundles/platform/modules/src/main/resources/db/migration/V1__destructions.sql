-- Wishes to destroy what a function keeps (销毁申请).
create table if not exists destruction (
    id bigint generated always as identity primary key,
    function_id varchar(100) not null,
    reason varchar(1000) not null,
    asked_by bigint not null,
    asked_name varchar(200) not null,
    asked_at timestamp(6) with time zone not null,
    state varchar(20) not null,
    decided_by bigint,
    decided_name varchar(200),
    decided_at timestamp(6) with time zone,
    remark varchar(1000),
    version bigint not null
);

create index if not exists destruction_function on destruction (function_id, id desc);

-- Certificates (销毁证书) only ever grow: they stay when all else of the function is gone.
create table if not exists destruction_certificate (
    id bigint generated always as identity primary key,
    destruction_id bigint not null unique references destruction (id),
    function_id varchar(100) not null,
    issued_at timestamp(6) with time zone not null,
    destroyed_at timestamp(6) with time zone,
    sha256 varchar(64) not null
);

create table if not exists certificate_page (
    certificate_id bigint not null references destruction_certificate (id),
    page integer not null,
    content text not null,
    primary key (certificate_id, page)
);
