-- Editions that were recorded, what each changed, and the digits by which a quoted text is known again.
-- A start that was killed here runs this again: H2 commits at each statement.

alter table edition add column if not exists fingerprint varchar(64) default '' not null;
-- of the text and of each of its sentences, with spaces between: see Fingerprint
alter table paragraph add column if not exists hashes varchar(100000) default '' not null;
alter table claim_text add column if not exists hashes varchar(10000) default '' not null;

create table if not exists recorded_edition (id int primary key, name varchar(20) not null unique, edition_date date not null, checksum varchar(64) not null);

create table if not exists change (
	id bigint primary key, edition_id int not null, part varchar(20) not null, happening varchar(10) not null,
	path varchar(300) not null, anchor varchar(100), language varchar(10) not null,
	old_text varchar(1000000), new_text varchar(1000000), hashes varchar(100000)
);
