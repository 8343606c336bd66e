--liquibase formatted sql
--changeset intake:010-outcomes
--comment: The whole rule set: a case may be exempt or referred elsewhere, and a request may be closed for it.
ALTER TABLE request_determination DROP CONSTRAINT request_determination_outcome_check;
ALTER TABLE request_determination ADD CONSTRAINT request_determination_outcome_check
    CHECK (outcome IN ('IN_SCOPE', 'OUT_OF_SCOPE', 'EXEMPT', 'REFERRED', 'OPEN'));
ALTER TABLE request DROP CONSTRAINT request_closing_check;
ALTER TABLE request ADD CONSTRAINT request_closing_check
    CHECK (closing IN ('OUT_OF_SCOPE', 'EXEMPT', 'REFERRED', 'LEVERAGED', 'NOT_PURSUED'));
