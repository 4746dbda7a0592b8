-- A contract may end before the day that was agreed, or where no end was agreed at all.
alter table contract
  modify column last_day date comment 'the next version begins on the day after; none without an end',
  add column ended_by varchar(64) character set utf8mb4 collate utf8mb4_bin,
  add column ended_at datetime(3),
  add column end_reason longtext;
