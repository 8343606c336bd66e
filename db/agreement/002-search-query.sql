--liquibase formatted sql
--changeset agreement:002-search-query endDelimiter:;;
--comment: What somebody types into a search field, as a query: its last word may be the beginning of one
CREATE FUNCTION search_query(words text) RETURNS tsquery
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
    SELECT CASE WHEN numnode(typed) = 0 THEN typed ELSE (typed::text || ':*')::tsquery END
    FROM websearch_to_tsquery('pg_catalog.english', words) AS typed;
END;;
