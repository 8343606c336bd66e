--liquibase formatted sql

--changeset trail:003-checkpoint endDelimiter:;;
--comment: Signed statements of where the chain stood, each also written to a file outside the database

SET LOCAL ROLE isaa_trail;;

CREATE TABLE trail.checkpoint (
    sequence  bigint PRIMARY KEY REFERENCES trail.trail_record (sequence),
    hash      bytea NOT NULL CHECK (octet_length(hash) = 32),
    made_at   timestamptz NOT NULL,
    key_id    text NOT NULL CHECK (key_id ~ '^[0-9a-f]{16}$'),
    signature bytea NOT NULL CHECK (octet_length(signature) BETWEEN 1 AND 1024)
);;

-- Accepts a statement only about a record that stands in the chain with this hash; a second one for it changes nothing.
CREATE FUNCTION trail.certify(sequence bigint, hash bytea, made_at timestamptz, key_id text, signature bytea)
    RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM trail.trail_record r WHERE r.sequence = $1 AND r.hash = $2) THEN
        RAISE EXCEPTION 'Record % does not stand in the trail with this hash.', $1 USING errcode = 'check_violation';
    END IF;
    INSERT INTO trail.checkpoint VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING;
END
$$;;

REVOKE ALL ON FUNCTION trail.certify(bigint, bytea, timestamptz, text, bytea) FROM PUBLIC;;
GRANT EXECUTE ON FUNCTION trail.certify(bigint, bytea, timestamptz, text, bytea) TO isaa_app;;
GRANT SELECT ON trail.checkpoint TO isaa_app, isaa_auditor;;

CREATE TRIGGER checkpoint_is_final
    BEFORE UPDATE OR DELETE OR TRUNCATE ON trail.checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION trail.refuse();;

RESET ROLE;;
