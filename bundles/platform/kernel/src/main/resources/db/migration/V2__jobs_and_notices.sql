-- Scheduled jobs (定时任务): one row a job; whoever writes its name into it runs it.
create table if not exists job (
    id varchar(200) primary key,
    schedule varchar(100) not null,
    next_run timestamp(6) with time zone not null,
    holder varchar(100),
    held_until timestamp(6) with time zone,
    last_run timestamp(6) with time zone
);

-- Notices (通知): what was said, to whom, when, and when each of them read it.
create table if not exists notice (
    id bigint generated always as identity primary key,
    at timestamp(6) with time zone not null,
    module varchar(100) not null,
    title_zh varchar(1000) not null,
    title_en varchar(1000) not null,
    detail_zh text not null,
    detail_en text not null,
    link varchar(1000) not null
);

create table if not exists notice_recipient (
    person_id bigint not null,
    notice_id bigint not null references notice (id),
    read_at timestamp(6) with time zone,
    is_read boolean not null,
    primary key (person_id, notice_id)
);

-- My notices, and my unread ones, from the newest backwards.
create index if not exists notice_recipient_newest on notice_recipient (person_id, notice_id desc);
create index if not exists notice_recipient_unread on notice_recipient (person_id, is_read, notice_id desc);
create index if not exists notice_recipient_notice on notice_recipient (notice_id);
