-- When an alarm is to be raised: put off, it waits without standing before those that are due.
alter table record_clocks
  add column alarm_due_at datetime(3)
    as (greatest(next_alarm_at, ifnull(alarm_retry_at, next_alarm_at))) stored,
  drop index record_clocks_alarm,
  add index record_clocks_due (alarm_due_at);

-- Raised alarms that somebody has to be told of; a row goes in the transaction that tells it.
create table alarm_to_tell (
  id bigint not null auto_increment primary key,
  record_number varchar(32) character set utf8mb4 collate utf8mb4_bin not null,
  clock varchar(16) not null,
  target int not null comment 'which of the clock''s targets, 1 for the first',
  share int not null comment 'percent of the target',
  due_at datetime(3) not null,
  raised_at datetime(3) not null,
  late boolean not null,
  escalation varchar(255) not null comment 'the words of the escalation table',
  tries int not null default 0,
  next_try_at datetime(3) not null,
  unique key alarm_to_tell_once (record_number, clock, target, share),
  key alarm_to_tell_next (next_try_at)
) default charset = utf8mb4;
