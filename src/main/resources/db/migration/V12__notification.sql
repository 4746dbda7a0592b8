-- What people are told by mail: written with the work, sent afterwards (ADR 0025).
create table notification (
  id bigint not null auto_increment primary key,
  record_number varchar(32) character set utf8mb4 collate utf8mb4_bin not null,
  kind varchar(80) character set ascii collate ascii_bin not null,
  recipient varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
  address varchar(254) not null,
  language varchar(8) not null,
  zone varchar(64) not null,
  content longtext not null,
  message_id varchar(200) character set ascii collate ascii_bin not null,
  created_at datetime(3) not null,
  state varchar(8) not null,
  tries integer not null,
  next_try_at datetime(3),
  taken_until datetime(3),
  sent_at datetime(3),
  last_error varchar(500),
  unique key notification_message (message_id),
  key notification_due (state, next_try_at, id),
  key notification_sent (state, sent_at),
  key notification_of_record (record_number, id)
) default charset = utf8mb4;

-- Where a group is told as a group.
alter table person_group add column email varchar(254);
