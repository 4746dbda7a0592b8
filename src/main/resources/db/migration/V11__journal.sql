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

-- Files added to records, in pieces of one megabyte.
create table attachment (
  id bigint not null auto_increment primary key,
  record_number varchar(32) character set utf8mb4 collate utf8mb4_bin not null,
  visibility varchar(16) not null,
  name varchar(255) not null,
  media_type varchar(127) character set ascii collate ascii_bin not null,
  bytes bigint not null,
  digest binary(32) not null,
  author varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  added_at datetime(3) not null,
  key attachment_of_record (record_number, id)
) default charset = utf8mb4;

create table attachment_chunk (
  attachment_id bigint not null,
  chunk_no integer not null,
  content mediumblob not null,
  primary key (attachment_id, chunk_no),
  constraint attachment_chunk_attachment foreign key (attachment_id) references attachment (id)
) default charset = utf8mb4;

-- Comments that were typed at a task are work notes of its record.
alter table journal_entry
  add column task_id varchar(64) character set utf8mb4 collate utf8mb4_bin,
  add key journal_entry_of_task (task_id, id);
