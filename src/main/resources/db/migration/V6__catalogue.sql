create table service (
  service_key varchar(64) character set utf8mb4 collate utf8mb4_bin not null primary key,
  name varchar(160) not null,
  criticality varchar(16) not null,
  owner varchar(64) character set utf8mb4 collate utf8mb4_bin,
  support_group varchar(64) character set utf8mb4 collate utf8mb4_bin,
  retired boolean not null default false,
  version int not null
) default charset = utf8mb4;

create table category (
  category_key varchar(80) character set utf8mb4 collate utf8mb4_bin not null primary key,
  label varchar(160) not null
) default charset = utf8mb4;

insert into category (category_key, label) values
  ('hardware', 'Hardware'),
  ('software', 'Software'),
  ('network', 'Network'),
  ('access', 'Access and passwords'),
  ('data', 'Data'),
  ('question', 'Question'),
  ('cosmetic', 'Cosmetic'),
  ('other', 'Other');
