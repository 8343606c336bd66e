--liquibase formatted sql
--changeset agreement:014-find
--comment: One index answers words and conditions together, so that only what fits both is fetched
ALTER TABLE agreement ADD COLUMN party_kinds text[] NOT NULL DEFAULT '{}';
UPDATE agreement a SET party_kinds = ARRAY(SELECT DISTINCT p.kind FROM agreement_party p WHERE p.agreement_id = a.id);
ALTER TABLE agreement ALTER COLUMN party_kinds DROP DEFAULT;
DROP INDEX agreement_search;
CREATE INDEX agreement_search ON agreement USING gin (search_vector, categories, executive_agents, party_kinds);
