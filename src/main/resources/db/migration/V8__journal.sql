create table journal_entry (
  id bigint not null auto_increment primary key,
  record_number varchar(32) character set utf8mb4 collate utf8mb4_bin not null,
  visibility varchar(16) not null,
  text longtext not null,
  author varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  written_at datetime(3) not null,
  key journal_entry_of_record (record_number, id)
) default charset = utf8mb4;
