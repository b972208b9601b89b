-- The English word in small letters, by which terms are sorted: made in Java, because databases differ in what they make small.
alter table term add column sort_key varchar(300) default '' not null;
