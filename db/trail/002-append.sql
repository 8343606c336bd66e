--liquibase formatted sql

--changeset trail:002-append endDelimiter:;;
--comment: The only way into the trail: announce now, chained as the transaction commits

SET LOCAL ROLE isaa_trail;;

-- A text as it enters the hash: its length in bytes, then its bytes.
CREATE FUNCTION trail.prefixed(value text) RETURNS bytea
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN int4send(octet_length(convert_to(value, 'UTF8'))) || convert_to(value, 'UTF8');;

-- The hash of a record. gov.ice.isaa.trail.verify computes the same without PostgreSQL.
CREATE FUNCTION trail.hash_of(
    previous_hash bytea, sequence bigint, recorded_at timestamptz,
    account text, roles text, action text, subject text, facts json) RETURNS bytea
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN sha256(previous_hash
        || int8send(sequence)
        || int8send((extract(epoch FROM recorded_at) * 1000000)::bigint)
        || trail.prefixed(account)
        || trail.prefixed(roles)
        || trail.prefixed(action)
        || trail.prefixed(subject)
        || trail.prefixed(facts::text));;

-- Runs at commit, so that the lock on the head is held for the chaining and the commit itself and for nothing else.
CREATE FUNCTION trail.chain() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    last_sequence bigint;
    last_hash     bytea;
    next_hash     bytea;
    now_utc       timestamptz;
BEGIN
    -- Writers queue here, first come, first served; waiting on the row itself would wake all of them at every commit.
    PERFORM pg_advisory_xact_lock(hashtextextended('trail.head', 0));
    SELECT h.sequence, h.hash INTO STRICT last_sequence, last_hash FROM trail.head h FOR UPDATE;
    now_utc := clock_timestamp();
    next_hash := trail.hash_of(last_hash, last_sequence + 1, now_utc,
        new.account, new.roles, new.action, new.subject, new.facts);
    INSERT INTO trail.trail_record
        (sequence, recorded_at, account, roles, action, subject, facts, previous_hash, hash)
    VALUES (last_sequence + 1, now_utc,
        new.account, new.roles, new.action, new.subject, new.facts, last_hash, next_hash);
    UPDATE trail.head SET sequence = last_sequence + 1, hash = next_hash;
    DELETE FROM trail.announced WHERE id = new.id;
    RETURN NULL;
END
$$;;

CREATE CONSTRAINT TRIGGER announced_is_chained
    AFTER INSERT ON trail.announced
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION trail.chain();;

CREATE FUNCTION trail.append(account text, roles text, action text, subject text, names text[], fact_values text[])
    RETURNS void
    LANGUAGE sql VOLATILE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    INSERT INTO trail.announced (account, roles, action, subject, facts)
    VALUES ($1, $2, $3, $4, json_object($5, $6));
END;;

REVOKE ALL ON FUNCTION trail.prefixed(text),
    trail.hash_of(bytea, bigint, timestamptz, text, text, text, text, json),
    trail.chain(),
    trail.append(text, text, text, text, text[], text[]) FROM PUBLIC;;
GRANT USAGE ON SCHEMA trail TO isaa_app, isaa_auditor, isaa_owner;;
GRANT EXECUTE ON FUNCTION trail.append(text, text, text, text, text[], text[]) TO isaa_app, isaa_owner;;
GRANT SELECT ON trail.trail_record, trail.head TO isaa_app, isaa_auditor;;
GRANT SELECT ON trail.announced TO isaa_auditor;;

-- Against a slip of whoever owns the tables; whoever means it is found by ./isaa verify.
CREATE FUNCTION trail.refuse() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    RAISE EXCEPTION 'Records are never changed or removed (%).', tg_table_name USING errcode = 'restrict_violation';
END
$$;;

CREATE TRIGGER trail_record_is_final
    BEFORE UPDATE OR DELETE OR TRUNCATE ON trail.trail_record
    FOR EACH STATEMENT EXECUTE FUNCTION trail.refuse();;

CREATE TRIGGER head_stays
    BEFORE DELETE OR TRUNCATE ON trail.head
    FOR EACH STATEMENT EXECUTE FUNCTION trail.refuse();;

RESET ROLE;;
