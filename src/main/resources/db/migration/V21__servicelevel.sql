-- Each version of a calendar is kept as it was saved, with who, when and why; the newest is in force.
alter table working_calendar
  add column version int not null default 1 after calendar_key,
  add column saved_at datetime(3) comment 'not known of what was there before versions were kept',
  add column saved_by varchar(64) character set utf8mb4 collate utf8mb4_bin not null
    default 'system',
  add column reason varchar(1000) not null default '',
  drop primary key,
  add primary key (calendar_key, version);

alter table working_interval
  add column version int not null default 1 after calendar_key,
  drop primary key,
  add primary key (calendar_key, version, weekday, opens);

alter table calendar_holiday
  add column version int not null default 1 after calendar_key,
  drop primary key,
  add primary key (calendar_key, version, day);

create table dated_interval (
  calendar_key varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  version int not null,
  day date not null,
  opens varchar(8) not null comment 'wall-clock time of the zone, instead of the weekday''s',
  closes varchar(8) not null comment 'wall-clock time of the zone, 24:00 the end of the day',
  name varchar(160) not null comment 'of the day',
  primary key (calendar_key, version, day, opens)
) default charset = utf8mb4;

create trigger working_calendar_is_never_updated before update on working_calendar
  for each row signal sqlstate '45000' set message_text = 'A version of a calendar never changes';

create trigger working_calendar_is_never_deleted before delete on working_calendar
  for each row signal sqlstate '45000' set message_text = 'A version of a calendar never changes';

create trigger working_interval_is_never_updated before update on working_interval
  for each row signal sqlstate '45000' set message_text = 'A version of a calendar never changes';

create trigger working_interval_is_never_deleted before delete on working_interval
  for each row signal sqlstate '45000' set message_text = 'A version of a calendar never changes';

create trigger calendar_holiday_is_never_updated before update on calendar_holiday
  for each row signal sqlstate '45000' set message_text = 'A version of a calendar never changes';

create trigger calendar_holiday_is_never_deleted before delete on calendar_holiday
  for each row signal sqlstate '45000' set message_text = 'A version of a calendar never changes';

create trigger dated_interval_is_never_updated before update on dated_interval
  for each row signal sqlstate '45000' set message_text = 'A version of a calendar never changes';

create trigger dated_interval_is_never_deleted before delete on dated_interval
  for each row signal sqlstate '45000' set message_text = 'A version of a calendar never changes';
