--liquibase formatted sql

--changeset trail:005-short-queue endDelimiter:;;
--comment: While a writer holds the head of the chain it does nothing that could be done before

SET LOCAL ROLE isaa_trail;;

-- Empty between transactions, so that a crash has nothing to lose here: it needs no place in the write-ahead log.
ALTER TABLE trail.announced SET UNLOGGED;;

-- Records come in the order of time: a few ranges find them as well as an entry for each.
DROP INDEX trail.trail_record_recorded_at;;
CREATE INDEX trail_record_recorded_at ON trail.trail_record USING brin (recorded_at) WITH (autosummarize = on);;

ALTER TABLE trail.head ADD COLUMN previous_hash bytea CHECK (octet_length(previous_hash) = 32);;

-- The part of a record that its writer knows before its turn comes, as it enters the hash: of each text its length in
-- bytes, then its bytes (the database is in UTF-8).
CREATE FUNCTION trail.content_of(account text, roles text, action text, subject text, facts json) RETURNS bytea
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN int4send(octet_length(account)) || convert_to(account, 'UTF8')
        || int4send(octet_length(roles)) || convert_to(roles, 'UTF8')
        || int4send(octet_length(action)) || convert_to(action, 'UTF8')
        || int4send(octet_length(subject)) || convert_to(subject, 'UTF8')
        || int4send(octet_length(facts::text)) || convert_to(facts::text, 'UTF8');;

-- The hash of a record. gov.ice.isaa.trail.verify computes the same without PostgreSQL.
CREATE FUNCTION trail.hash_of(previous_hash bytea, sequence bigint, recorded_at timestamptz, content bytea)
    RETURNS bytea
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN sha256(previous_hash || int8send(sequence)
        || int8send((extract(epoch FROM recorded_at) * 1000000)::bigint) || content);;

DROP FUNCTION trail.hash_of(bytea, bigint, timestamptz, text, text, text, text, json);;
DROP FUNCTION trail.prefixed(text);;

CREATE OR REPLACE FUNCTION trail.chain() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    content bytea := trail.content_of(new.account, new.roles, new.action, new.subject, new.facts);
    now_utc timestamptz;
BEGIN
    DELETE FROM trail.announced WHERE id = new.id;
    -- Writers queue here, first come, first served; waiting on the row itself would wake all of them at every commit.
    PERFORM pg_advisory_xact_lock(hashtextextended('trail.head', 0));
    now_utc := clock_timestamp();
    WITH moved AS (
        UPDATE trail.head
        SET sequence = sequence + 1, previous_hash = hash, hash = trail.hash_of(hash, sequence + 1, now_utc, content)
        RETURNING sequence, previous_hash, hash
    )
    INSERT INTO trail.trail_record
        (sequence, recorded_at, account, roles, action, subject, facts, previous_hash, hash)
    SELECT moved.sequence, now_utc, new.account, new.roles, new.action, new.subject, new.facts,
        moved.previous_hash, moved.hash
    FROM moved;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'The trail has no head: nothing can be recorded.' USING errcode = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END
$$;;

REVOKE ALL ON FUNCTION trail.content_of(text, text, text, text, json),
    trail.hash_of(bytea, bigint, timestamptz, bytea) FROM PUBLIC;;

RESET ROLE;;
