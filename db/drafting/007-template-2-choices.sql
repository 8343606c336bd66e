--liquibase formatted sql

--changeset drafting:007-template-2-choices
insert into template (version, effective_on, reason)
values (2, date '2013-01-01', 'Every option of the Handbook’s template can be chosen; it takes the place of version 1 for all new drafts.');

insert into template_section (version, position, key, level, heading)
select 2, position, key, level, heading from template_section where version = 1;

-- "Shall" or "may" is a choice now, and no longer a gap in the text.
insert into template_placeholder (version, key, label)
select 2, key, label from template_placeholder where version = 1 and key not in ('ice-commitment', 'party-commitment');

insert into template_placeholder (version, key, label) values
    (2, 'source-system', 'System the information comes from'),
    (2, 'collection-purpose', 'Purpose for which ICE collected the information'),
    (2, 'use-basis', 'Why the use fits that purpose, or the routine use that allows it'),
    (2, 'use-statute', 'Statute that states the purpose'),
    (2, 'protected-category', 'Category of information that the law protects'),
    (2, 'protected-law', 'Statute or regulation that protects it'),
    (2, 'user-guide', 'User guide for the system'),
    (2, 'onward-recipients', 'Agencies that may receive the information further'),
    (2, 'ice-procedures', 'Incident procedures of ICE'),
    (2, 'party-procedures', 'Incident procedures of the external party'),
    (2, 'notice-events', 'Events of which the Parties tell each other'),
    (2, 'audit-standards', 'Standards against which the audit is held');

insert into template_choice (version, section_key, position, key, kind, title, question) values
    (2, 'introduction', 1, 'form', 'EXCLUSIVE', 'Form of the agreement', 'What do the Parties agree on?'),
    (2, 'definitions', 1, 'definitions', 'OPTIONAL', 'Defined terms', 'Which terms does the agreement define? Without any, the section is left out.'),
    (2, 'authority', 1, 'party-authority', 'COMBINABLE', 'Authority of the external party', 'On what authority does the external party enter into the agreement?'),
    (2, 'authority', 2, 'authority-parts', 'OPTIONAL', 'Further parts of the authority', 'Which special provisions belong to the authority?'),
    (2, 'data', 1, 'ice-commitment', 'EXCLUSIVE', 'ICE: shall or may', 'Is ICE bound to share, or free to?'),
    (2, 'data', 2, 'party-commitment', 'EXCLUSIVE', 'Partner: shall or may', 'Is the external party bound to share with ICE, or free to?'),
    (2, 'delivery', 1, 'delivery', 'EXCLUSIVE', 'Way of delivery', 'How does the information reach the external party?'),
    (2, 'safeguards', 1, 'safeguards', 'COMBINABLE', 'Safeguards', 'Which safeguards do the Parties promise?'),
    (2, 'training', 1, 'training', 'EXCLUSIVE', 'Training', 'Who is trained, and by whom?'),
    (2, 'use', 1, 'use-limits', 'OPTIONAL', 'Further limits on use', 'Which further limits does the use have?'),
    (2, 'dissemination', 1, 'dissemination', 'EXCLUSIVE', 'Access within a Party', 'Who within a Party may see shared information?'),
    (2, 'dissemination', 2, 'dissemination-parts', 'OPTIONAL', 'Conditions before access or release', 'What has to be done before anybody gets access?'),
    (2, 'dissemination', 3, 'one-dhs', 'EXCLUSIVE', 'Sharing across DHS', 'May ICE share with other DHS components what it receives?'),
    (2, 'dissemination', 4, 'onward', 'EXCLUSIVE', 'Third parties', 'May a Party pass on what it received?'),
    (2, 'privacy', 1, 'privacy', 'EXCLUSIVE', 'Personal information', 'Is personal information shared?'),
    (2, 'cooperation', 1, 'cooperation', 'OPTIONAL', 'Cooperation', 'How do the Parties work together? Without any, the section is left out.'),
    (2, 'reporting', 1, 'incidents', 'EXCLUSIVE', 'Incidents', 'How are incidents reported?'),
    (2, 'reporting', 2, 'reporting', 'COMBINABLE', 'Records, meetings and audits', 'How do the Parties see that the agreement is kept?');

insert into template_option (version, choice_key, position, key, title, consequence) values
    (2, 'form', 1, 'share', 'Sharing of information', 'The agreement governs how information is shared, used and protected, and nothing else.'),
    (2, 'form', 2, 'cooperate', 'Sharing of information and cooperation', 'The agreement governs the sharing and the work that the Parties do together because of it.'),
    (2, 'form', 3, 'access', 'Access to a system', 'The agreement governs on what terms the external party reaches information through a system.'),

    (2, 'definitions', 1, 'terms', 'Shared information, incident, third party', 'The clauses of this template use these terms; without a definition they have to be read by themselves.'),
    (2, 'definitions', 2, 'personal', 'Personal information', 'Says what counts as personal information wherever the agreement protects it.'),

    (2, 'party-authority', 1, 'law', 'Statutes and regulations of its own', 'The agreement cites them; they have to be filled in.'),
    (2, 'party-authority', 2, 'private', 'Power of the signatory to bind a private party', 'Whoever signs declares that they may bind their organization.'),

    (2, 'authority-parts', 1, 'privacy-act', 'Privacy Act and E-Government Act', 'Names the system of records notice and the privacy impact assessment. The Privacy Unit confirms both.'),
    (2, 'authority-parts', 2, 'foreign', 'No obligation under international law', 'The agreement stays an arrangement between agencies and is no treaty.'),

    (2, 'ice-commitment', 1, 'shall', 'ICE shall share', 'Binding: ICE owes the information, and says why when it cannot give it. The Partner may rely on it.'),
    (2, 'ice-commitment', 2, 'may', 'ICE may share', 'Not binding: ICE decides each time, and not sharing breaks no promise.'),

    (2, 'party-commitment', 1, 'shall', 'The Partner shall share', 'Binding: the Partner owes the information, and says why when it cannot give it. ICE may rely on it.'),
    (2, 'party-commitment', 2, 'may', 'The Partner may share', 'Not binding: the Partner decides each time, and not sharing breaks no promise.'),
    (2, 'party-commitment', 3, 'none', 'The Partner shares nothing', 'Information goes one way, from ICE to the Partner.'),

    (2, 'delivery', 1, 'documents', 'As separate technical documents say', 'The documents have to be named; they may change without a change of the agreement.'),
    (2, 'delivery', 2, 'dataset', 'ICE sends a data set', 'The agreement names who receives it, how often and over what channel.'),
    (2, 'delivery', 3, 'access', 'Direct access to a system', 'The agreement describes the system, the accounts and how each request is known. OCIO confirms the connection.'),

    (2, 'safeguards', 1, 'general', 'Physical, technical and administrative safeguards', 'Both Parties promise a list of measures against loss and misuse.'),
    (2, 'safeguards', 2, 'statutory', 'Handling that a statute or regulation demands', 'The law and the category of information have to be named; its rules on handling then bind both Parties.'),
    (2, 'safeguards', 3, 'deletion', 'Destruction when no longer needed', 'Both Parties destroy every copy so that it cannot be restored.'),

    (2, 'training', 1, 'own', 'Each Party trains its own personnel', 'Nobody, contractors included, handles shared information untrained.'),
    (2, 'training', 2, 'guide', 'The Partner hands out the user guide of the system', 'No account without the guide and the course; the Partner sees that its users keep to it.'),
    (2, 'training', 3, 'teach', 'The Partner teaches ICE to read its information', 'On request, the Partner trains a core group that then trains others.'),

    (2, 'use-limits', 1, 'statute', 'Only for the purpose that a statute states', 'Ties every use to one statute, which has to be named. It may hinder other missions.'),
    (2, 'use-limits', 2, 'verify', 'No action against a person without verification', 'Shared information alone is never the ground for acting against somebody.'),

    (2, 'dissemination', 1, 'need-to-know', 'Authorized personnel with a need to know', 'The duties of a person decide, and no further vetting.'),
    (2, 'dissemination', 2, 'cleared', 'Personnel with the required vetting', 'The level of vetting has to be named, and everybody with access needs it.'),
    (2, 'dissemination', 3, 'accounts', 'Users vetted before they receive an account', 'The Partner proves the vetting of each user before ICE opens the account.'),

    (2, 'dissemination-parts', 1, 'nondisclosure', 'Non-disclosure agreement', 'Everybody with access signs one, and the Party keeps it.'),
    (2, 'dissemination-parts', 2, 'foreign-release', 'Review for foreign disclosure', 'Nothing is released before the review; the office for questions has to be named.'),

    (2, 'one-dhs', 1, 'standard', 'Yes, as One DHS provides', 'Other components that need it for their mission may receive it from ICE.'),
    (2, 'one-dhs', 2, 'private', 'Yes, and the private party has agreed', 'The private party declares that no trade secret or promise of confidence stands against it.'),
    (2, 'one-dhs', 3, 'consent', 'Only when the Partner consents each time', 'This departs from One DHS: IGP has to obtain a waiver before the agreement is signed.'),

    (2, 'onward', 1, 'approval', 'Only when the other Party approves it first', 'Each disclosure is asked for, decided and documented. DHS components are no third parties.'),
    (2, 'onward', 2, 'secondary', 'Yes, to agencies named in the agreement', 'ICE approves the sharing with them in advance. They have to be named, and each disclosure is recorded.'),

    (2, 'privacy', 1, 'personal', 'Yes: it is protected', 'Minimum, correction, access, protected persons and commingling are dealt with.'),
    (2, 'privacy', 2, 'none', 'No: none is intended', 'Personal information that arrives by mistake is reported and destroyed.'),

    (2, 'cooperation', 1, 'operations', 'Coordinate operations', 'The Parties plan together where their activities meet, so that neither endangers the other.'),
    (2, 'cooperation', 2, 'corrections', 'Keep personal information right', 'Requests for access and correction are carried out, and errors are told.'),
    (2, 'cooperation', 3, 'investigations', 'Agree before acting on leads', 'The Partner verifies a lead with ICE before it acts; where that cannot wait, it tells ICE within 24 hours.'),

    (2, 'incidents', 1, 'procedures', 'Each Party by its own procedures', 'The procedures have to be named; no special deadline applies.'),
    (2, 'incidents', 2, 'notice', 'Written notice to the other Party within hours', 'A place, a deadline, and help with the other Party’s inquiry.'),

    (2, 'reporting', 1, 'records', 'Records of what was shared, and notice of events', 'Both Parties keep a record of every exchange; the events to be told have to be named.'),
    (2, 'reporting', 2, 'meeting', 'Annual meeting', 'Officials of both Parties meet once a year, or when one of them asks.'),
    (2, 'reporting', 3, 'self-audit', 'Annual self-audit of both Parties', 'Both audit by common standards and exchange the results.'),
    (2, 'reporting', 4, 'partner-audit', 'Annual audit by the Partner, and certified users', 'The Partner audits and reports to ICE; every user passes a test before using the system.');

insert into template_preselection (version, choice_key, position, option_key, fact, holds, because) values
    (2, 'form', 1, 'access', 'SYSTEM_ACCESS', true, null),
    (2, 'form', 2, 'cooperate', 'LAW_ENFORCEMENT_PARTNER', true, null),
    (2, 'form', 3, 'share', null, true, 'the case names neither access to a system nor joint work'),
    (2, 'definitions', 1, 'terms', null, true, 'the clauses of this template use these terms'),
    (2, 'definitions', 2, 'personal', 'PERSONAL_INFORMATION', true, null),
    (2, 'party-authority', 1, 'law', 'PUBLIC_PARTY', true, null),
    (2, 'party-authority', 2, 'private', 'PRIVATE_PARTY', true, null),
    (2, 'authority-parts', 1, 'privacy-act', 'PERSONAL_INFORMATION', true, null),
    (2, 'authority-parts', 2, 'foreign', 'FOREIGN_PARTY', true, null),
    (2, 'ice-commitment', 1, 'may', 'FOREIGN_PARTY', true, null),
    (2, 'ice-commitment', 2, 'may', 'STATEMENT_OF_INTENT', true, null),
    (2, 'ice-commitment', 3, 'shall', 'STATEMENT_OF_INTENT', false, null),
    (2, 'party-commitment', 1, 'may', 'FOREIGN_PARTY', true, null),
    (2, 'party-commitment', 2, 'may', 'STATEMENT_OF_INTENT', true, null),
    (2, 'party-commitment', 3, 'shall', 'STATEMENT_OF_INTENT', false, null),
    (2, 'delivery', 1, 'access', 'SYSTEM_ACCESS', true, null),
    (2, 'delivery', 2, 'documents', 'CONNECTION', true, null),
    (2, 'delivery', 3, 'dataset', null, true, 'the case names neither access to a system nor a connection'),
    (2, 'safeguards', 1, 'general', null, true, 'every agreement protects what is shared'),
    (2, 'safeguards', 2, 'statutory', 'PROTECTED_BY_LAW', true, null),
    (2, 'safeguards', 3, 'deletion', null, true, 'every agreement says what becomes of the information'),
    (2, 'training', 1, 'guide', 'SYSTEM_ACCESS', true, null),
    (2, 'training', 2, 'own', 'SYSTEM_ACCESS', false, null),
    (2, 'use-limits', 1, 'verify', 'PERSONAL_INFORMATION', true, null),
    (2, 'dissemination', 1, 'accounts', 'SYSTEM_ACCESS', true, null),
    (2, 'dissemination', 2, 'need-to-know', 'SYSTEM_ACCESS', false, null),
    (2, 'dissemination-parts', 1, 'nondisclosure', 'PRIVATE_PARTY', true, null),
    (2, 'dissemination-parts', 2, 'foreign-release', 'FOREIGN_PARTY', true, null),
    (2, 'one-dhs', 1, 'private', 'PRIVATE_PARTY', true, null),
    (2, 'one-dhs', 2, 'standard', 'PRIVATE_PARTY', false, null),
    (2, 'onward', 1, 'approval', null, true, 'nobody outside DHS may pass on information of ICE without its approval'),
    (2, 'privacy', 1, 'personal', 'PERSONAL_INFORMATION', true, null),
    (2, 'privacy', 2, 'none', 'PERSONAL_INFORMATION', false, null),
    (2, 'cooperation', 1, 'corrections', 'PERSONAL_INFORMATION', true, null),
    (2, 'cooperation', 2, 'investigations', 'LAW_ENFORCEMENT_PARTNER', true, null),
    (2, 'incidents', 1, 'notice', 'PERSONAL_INFORMATION', true, null),
    (2, 'incidents', 2, 'procedures', 'PERSONAL_INFORMATION', false, null),
    (2, 'reporting', 1, 'records', 'CONNECTION', true, null),
    (2, 'reporting', 2, 'self-audit', 'SYSTEM_ACCESS', false, null),
    (2, 'reporting', 3, 'partner-audit', 'SYSTEM_ACCESS', true, null);
--rollback delete from template_preselection where version = 2; delete from template_option where version = 2; delete from template_choice where version = 2; delete from template_placeholder where version = 2; delete from template_section where version = 2; delete from template where version = 2;
