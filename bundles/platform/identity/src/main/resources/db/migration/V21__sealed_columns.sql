-- Telephones are sealed from now on; the platform seals those that are there when it starts (SealedColumns).
alter table account alter column phone set data type varchar(200);

-- Columns with sealed values, of every module that ever named one: a change of keys takes them along.
create table if not exists sealed_column (
    module      varchar(60) not null,
    table_name  varchar(60) not null,
    column_name varchar(60) not null,
    id_column   varchar(60) not null,
    primary key (module, table_name, column_name)
);
