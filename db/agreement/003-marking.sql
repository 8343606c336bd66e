--liquibase formatted sql
--changeset agreement:003-marking
CREATE INDEX agreement_marking ON agreement (marking);
