-- The report calendar: who is told of service levels, for what purpose, and how often (9.4).
create sequence number_rpt;

create table report_schedule (
  id bigint not null primary key comment 'the running part of the number',
  version int not null,
  number varchar(32) character set utf8mb4 collate utf8mb4_bin not null,
  customer varchar(64) character set utf8mb4 collate utf8mb4_bin,
  service varchar(64) character set utf8mb4 collate utf8mb4_bin,
  purpose varchar(400) not null,
  length varchar(16) not null comment 'of the periods that are reported, so how often',
  days_after int not null comment 'how many days after a period its report is due',
  zone varchar(64) not null,
  next_period varchar(8) not null,
  due_at datetime(3) not null,
  retry_at datetime(3) comment 'one that failed is not tried again before',
  created_at datetime(3) not null,
  retired_at datetime(3),
  unique key report_schedule_number (number),
  key report_schedule_due (retired_at, due_at)
) default charset = utf8mb4;

create table report_recipient (
  schedule bigint not null,
  person varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (schedule, person)
) default charset = utf8mb4;

-- What was delivered; what the figures said then, since figures of the past may change.
create table report_delivery (
  schedule bigint not null,
  period varchar(8) not null,
  zone varchar(64) not null,
  delivered_at datetime(3) not null,
  late boolean not null comment 'some time after it was due, as after an outage',
  told longtext not null comment 'the people who were told, as JSON',
  left_out longtext not null comment 'recipients who may not know of it any more or have no address, as JSON',
  figures longtext not null comment 'one line for each target',
  digest char(64) character set ascii collate ascii_bin not null comment 'SHA-256 of the figures',
  primary key (schedule, period)
) default charset = utf8mb4;
