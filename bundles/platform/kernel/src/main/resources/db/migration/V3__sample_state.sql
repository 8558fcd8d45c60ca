-- Sample data (示例数据): which modules loaded theirs, once and for all, and which were cleared of it again.
create table if not exists sample_state (
    module varchar(100) primary key,
    loaded_at timestamp(6) with time zone not null,
    removed_at timestamp(6) with time zone
);
