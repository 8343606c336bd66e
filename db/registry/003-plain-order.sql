--liquibase formatted sql
--changeset registry:003-plain-order
--comment: Three agents and four categories narrow nothing down: an index on them only tempts the planner off the order of numbers
DROP INDEX agreement_executive_agents;
DROP INDEX agreement_categories;
