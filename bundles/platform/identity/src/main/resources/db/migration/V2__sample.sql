-- What the sample data (示例数据) made, so that just that can be removed.
create table if not exists sample_record (
    kind varchar(10) not null,
    id   bigint      not null,
    primary key (kind, id)
);
