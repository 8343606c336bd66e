--liquibase formatted sql
--changeset registry:004-party-kind
--comment: The kinds of the parties stand in the agreement itself
DROP INDEX agreement_party_kind;
