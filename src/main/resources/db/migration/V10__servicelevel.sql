-- What a service is offered with; criticality says how much depends on it, which is another matter.
alter table service
  add column offering_level varchar(16) not null default 'SILVER' after criticality,
  add column calendar varchar(64) character set utf8mb4 collate utf8mb4_bin not null
    default 'office-hours' after offering_level;

create table working_calendar (
  calendar_key varchar(64) character set utf8mb4 collate utf8mb4_bin not null primary key,
  name varchar(160) not null,
  zone varchar(64) not null
) default charset = utf8mb4;

create table working_interval (
  calendar_key varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  weekday tinyint not null comment '1 Monday to 7 Sunday',
  opens varchar(8) not null comment 'wall-clock time of the zone',
  closes varchar(8) not null comment 'wall-clock time of the zone, 24:00 the end of the day',
  primary key (calendar_key, weekday, opens)
) default charset = utf8mb4;

create table calendar_holiday (
  calendar_key varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  day date not null,
  name varchar(160) not null,
  primary key (calendar_key, day)
) default charset = utf8mb4;

insert into working_calendar (calendar_key, name, zone) values
  ('round-the-clock', 'Round the clock', 'UTC'),
  ('office-hours', 'Office hours', 'UTC');

insert into working_interval (calendar_key, weekday, opens, closes) values
  ('round-the-clock', 1, '00:00', '24:00'),
  ('round-the-clock', 2, '00:00', '24:00'),
  ('round-the-clock', 3, '00:00', '24:00'),
  ('round-the-clock', 4, '00:00', '24:00'),
  ('round-the-clock', 5, '00:00', '24:00'),
  ('round-the-clock', 6, '00:00', '24:00'),
  ('round-the-clock', 7, '00:00', '24:00'),
  ('office-hours', 1, '08:00', '18:00'),
  ('office-hours', 2, '08:00', '18:00'),
  ('office-hours', 3, '08:00', '18:00'),
  ('office-hours', 4, '08:00', '18:00'),
  ('office-hours', 5, '08:00', '18:00');

-- The service clocks of a record, all in one row, so that each step costs one statement.
create table record_clocks (
  record_number varchar(32) character set utf8mb4 collate utf8mb4_bin not null primary key,
  version int not null,
  calendar varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  offering_level varchar(16) not null,
  priority varchar(4) not null,
  history longtext not null comment 'events and raised alarms as JSON, appended to',
  going boolean not null comment 'some clock has not stopped',
  next_alarm_at datetime(3),
  alarm_retry_at datetime(3) comment 'an alarm that failed is not tried again before',
  key record_clocks_alarm (next_alarm_at),
  key record_clocks_going (going, record_number)
) default charset = utf8mb4;
