-- Why targets were missed, found by review and by record: a board names the reason beside the record.
create table missed_target_reason (
  review bigint not null,
  record_number varchar(32) character set utf8mb4 collate utf8mb4_bin not null,
  metric varchar(16) character set ascii collate ascii_bin not null,
  reason varchar(16) character set ascii collate ascii_bin not null,
  remark varchar(500) comment 'as typed; null where nothing was said',
  primary key (review, record_number, metric),
  key missed_target_reason_of_record (record_number)
) default charset = utf8mb4;
