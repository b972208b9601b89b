-- The report that a source retells, and whether the article names an entry.
-- A start that was killed here runs this again: H2 commits at each statement.

alter table source add column if not exists root varchar(300);
alter table entry add column if not exists in_article boolean default false not null;
