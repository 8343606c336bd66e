--liquibase formatted sql
--changeset agreement:010-party-name
--comment: Agreements with the party that asks again (IN-04)
CREATE INDEX agreement_party_name ON agreement_party (lower(name), agreement_id);
