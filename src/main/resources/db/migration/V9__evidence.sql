create table evidence_entry (
  id bigint not null auto_increment primary key,
  record_number varchar(32) character set utf8mb4 collate utf8mb4_bin not null,
  kind varchar(80) not null,
  actor varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  actor_kind varchar(16) not null,
  happened_at datetime(3) not null,
  content longtext not null,
  digest binary(32) not null,
  key evidence_of_record (record_number, id)
) default charset = utf8mb4;

create table evidence_salt (
  record_number varchar(32) character set utf8mb4 collate utf8mb4_bin not null primary key,
  salt binary(32) not null
) default charset = utf8mb4;

create trigger evidence_entry_is_never_updated before update on evidence_entry
  for each row signal sqlstate '45000' set message_text = 'The trail is append-only';

create trigger evidence_entry_is_never_deleted before delete on evidence_entry
  for each row signal sqlstate '45000' set message_text = 'The trail is append-only';
