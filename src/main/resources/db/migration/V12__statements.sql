-- Names of statements that hold over editions, how an amount is meant, and what the types of the vocabulary are.
-- A start that was killed here runs this again: H2 commits at each statement.

alter table fact add column if not exists code varchar(80) default '' not null;
alter table fact add column if not exists qualifier varchar(10);
alter table relation add column if not exists code varchar(80) default '' not null;

-- begins, ends: the kinds at each end of a relation, with spaces between; broader, near: properties elsewhere, as schema:foundingDate or wd:P571
create table if not exists vocabulary_type (
	id bigint primary key, area varchar(20) not null, code varchar(40) not null, form varchar(10) not null, money boolean not null, mutual boolean not null,
	begins varchar(300), ends varchar(300), broader varchar(300), near varchar(300)
);
