-- Links between records; one row each for the types whose links are made one after the other.
create table record_link (
  id bigint not null auto_increment primary key,
  source_number varchar(32) character set utf8mb4 collate utf8mb4_bin not null,
  link_type varchar(16) not null,
  target_number varchar(32) character set utf8mb4 collate utf8mb4_bin not null,
  linked_at datetime(3) not null,
  linked_by varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  unique key record_link_of_source (source_number, link_type, target_number),
  key record_link_of_target (target_number, link_type)
) default charset = utf8mb4;

create table record_link_order (
  link_type varchar(16) not null primary key
) default charset = utf8mb4;

insert into record_link_order (link_type) values
  ('DUPLICATE_OF'), ('CHILD_OF'), ('CONVERTED_TO'), ('FOLLOWS');
