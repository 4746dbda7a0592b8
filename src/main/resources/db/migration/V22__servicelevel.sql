create table agreement (
  agreement_key varchar(64) character set utf8mb4 collate utf8mb4_bin not null primary key,
  kind varchar(24) not null,
  party varchar(64) character set utf8mb4 collate utf8mb4_bin not null
    comment 'customer, or empty for everybody, or the providing group',
  customer varchar(64) character set utf8mb4 collate utf8mb4_bin,
  providing_group varchar(64) character set utf8mb4 collate utf8mb4_bin,
  receiving_group varchar(64) character set utf8mb4 collate utf8mb4_bin,
  zone varchar(64) not null,
  versions longtext not null comment 'all versions as JSON; one that is agreed never changes',
  version int not null,
  key agreement_of_party (kind, party)
) default charset = utf8mb4;

-- Which agreed version holds when, for each service: what a new record asks.
create table agreement_in_force (
  kind varchar(24) not null,
  party varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  service_key varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  agreement_key varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  number int not null,
  begins datetime(3) not null,
  ends datetime(3) comment 'the first instant after it; none where no end was agreed',
  primary key (kind, party, service_key, agreement_key, number),
  key agreement_in_force_of (agreement_key)
) default charset = utf8mb4;

alter table record_clocks add index record_clocks_agreement (agreement);
