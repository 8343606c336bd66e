--liquibase formatted sql

--changeset drafting:008-template-2-clauses splitStatements:false
insert into template_clause (version, section_key, position, key, kind, choice_key, option_key, text) values
    (2, 'introduction', 1, 'parties', 'PARAGRAPH', null, null, $$This {{agreement-type}} (the **Agreement**) is made between U.S. Immigration and Customs Enforcement, acting through {{directorate}} (**ICE**), a component of the Department of Homeland Security (**DHS**), and {{external-party}} (the **Partner**). ICE and the Partner are called the **Parties**.$$),
    (2, 'introduction', 2, 'share', 'PARAGRAPH', 'form', 'share', $$The Agreement states how the Parties share, use and protect information in the field of {{categories}}. They do so for this purpose: {{purpose}}.$$),
    (2, 'introduction', 3, 'cooperate', 'PARAGRAPH', 'form', 'cooperate', $$The Agreement states how the Parties share, use and protect information in the field of {{categories}}, and how they work together in matters that this information concerns. They do so for this purpose: {{purpose}}.$$),
    (2, 'introduction', 4, 'access', 'PARAGRAPH', 'form', 'access', $$The Agreement states on what terms personnel of the Partner reach information in the field of {{categories}} through {{system}}, and how that information is used and protected. They do so for this purpose: {{purpose}}.$$),
    (2, 'introduction', 5, 'scope', 'PARAGRAPH', null, null, $$Nothing is shared under the Agreement beyond what this purpose requires.$$),

    (2, 'background', 1, 'ice', 'PARAGRAPH', null, null, $$ICE enforces federal law on border control, customs, trade and immigration. Within ICE, {{program-office}} is responsible for {{ice-mission}} and holds the information that the Agreement covers.$$),
    (2, 'background', 2, 'party', 'PARAGRAPH', null, null, $$The Partner is responsible for {{party-mission}}. Information held by ICE helps the Partner to carry out that responsibility.$$),
    (2, 'background', 3, 'system', 'PARAGRAPH', 'delivery', 'access', $${{system}} is an ICE system. It holds {{system-description}}.$$),

    (2, 'definitions', 1, 'lead', 'PARAGRAPH', 'definitions', null, $$In this Agreement:$$),
    (2, 'definitions', 2, 'information', 'BULLET', 'definitions', 'terms', $$**Shared information** means information that one Party receives from the other under this Agreement, in any form, and everything derived from it that still reveals it.$$),
    (2, 'definitions', 3, 'personal', 'BULLET', 'definitions', 'personal', $$**Personal information** means information from which a person can be identified, alone or together with other information that is linked or can be linked to that person.$$),
    (2, 'definitions', 4, 'incident', 'BULLET', 'definitions', 'terms', $$**Incident** means a suspected or confirmed loss, disclosure, change, use or acquisition of shared information that this Agreement does not allow.$$),
    (2, 'definitions', 5, 'third-party', 'BULLET', 'definitions', 'terms', $$**Third party** means anyone other than the Parties; components of DHS are not third parties.$$),
    (2, 'definitions', 6, 'note', 'NOTE', 'definitions', null, $$Add the terms that this agreement needs besides.$$),

    (2, 'authority', 1, 'ice', 'PARAGRAPH', null, null, $$ICE enters into this Agreement under {{ice-authority}}.$$),
    (2, 'authority', 2, 'party', 'PARAGRAPH', 'party-authority', 'law', $$The Partner enters into this Agreement under {{party-authority}}.$$),
    (2, 'authority', 3, 'private', 'PARAGRAPH', 'party-authority', 'private', $$The person who signs for a private Partner declares that they have the power to bind it to every term of this Agreement.$$),
    (2, 'authority', 4, 'foreign', 'PARAGRAPH', 'authority-parts', 'foreign', $$This Agreement is an arrangement of cooperation between the Parties. It does not create obligations under international law.$$),
    (2, 'authority', 5, 'privacy-act', 'PARAGRAPH', 'authority-parts', 'privacy-act', $$ICE keeps and discloses personal information under the Privacy Act of 1974, 5 U.S.C. § 552a, as described in {{sorn}}, and under section 208 of the E-Government Act of 2002, as assessed in {{pia}}.$$),
    (2, 'authority', 6, 'privacy-note', 'NOTE', 'authority-parts', 'privacy-act', $$The IGP Privacy Unit confirms the notice, the routine use and the assessment before circulation.$$),

    (2, 'responsibilities', 1, 'lead', 'PARAGRAPH', null, null, $$The Parties take on the following roles and duties.$$),

    (2, 'data', 1, 'ice-shall', 'PARAGRAPH', 'ice-commitment', 'shall', $$ICE shall share with the Partner: {{ice-data}}. When ICE cannot share a part of it, ICE tells the Partner without delay, with the reason that it may give.$$),
    (2, 'data', 2, 'ice-may', 'PARAGRAPH', 'ice-commitment', 'may', $$ICE may share with the Partner: {{ice-data}}. ICE decides each time whether it shares; not to share does not breach this Agreement.$$),
    (2, 'data', 3, 'party-shall', 'PARAGRAPH', 'party-commitment', 'shall', $$The Partner shall share with ICE: {{party-data}}. When the Partner cannot share a part of it, it tells ICE without delay, with the reason that it may give.$$),
    (2, 'data', 4, 'party-may', 'PARAGRAPH', 'party-commitment', 'may', $$The Partner may share with ICE: {{party-data}}. The Partner decides each time whether it shares; not to share does not breach this Agreement.$$),
    (2, 'data', 5, 'party-none', 'PARAGRAPH', 'party-commitment', 'none', $$The Partner shares no information of its own under this Agreement.$$),
    (2, 'data', 6, 'source', 'PARAGRAPH', null, null, $$What ICE shares comes from {{source-system}}.$$),
    (2, 'data', 7, 'quality', 'PARAGRAPH', null, null, $$Each Party takes reasonable care that what it shares is accurate and current, and tells the other Party without delay when it learns that shared information was wrong or has been superseded.$$),

    (2, 'sensitivity', 1, 'level', 'PARAGRAPH', null, null, $$Shared information is unclassified. Its highest marking is {{marking}}, and each Party handles it according to that marking from receipt to disposal. Markings stay on every copy and extract.$$),
    (2, 'sensitivity', 2, 'documents', 'PARAGRAPH', 'delivery', 'documents', $$Technical and security details stand under “Safeguards” and in {{technical-documents}}.$$),
    (2, 'sensitivity', 3, 'classified', 'PARAGRAPH', null, null, $$No classified information is exchanged under this Agreement.$$),
    (2, 'sensitivity', 4, 'note', 'NOTE', null, null, $$The OPR Security Division checks markings and caveats before the agreement is formalized.$$),

    (2, 'delivery', 1, 'documents', 'PARAGRAPH', 'delivery', 'documents', $$The technical standards for the transfer stand in {{technical-documents}}, which are part of this Agreement. The Parties keep data current with technology that is commonly available, and renew that technology as volumes grow and better means appear.$$),
    (2, 'delivery', 2, 'dataset', 'PARAGRAPH', 'delivery', 'dataset', $$ICE sends the data set described under “Data” to {{receiving-official}}, {{delivery-frequency}}, over an encrypted channel on which both Parties have agreed in writing.$$),
    (2, 'delivery', 3, 'access', 'PARAGRAPH', 'delivery', 'access', $$ICE opens named user accounts in {{system}} for personnel of the Partner at {{locations}}. An account belongs to one person and is never shared. The Partner reports within one business day when a user no longer needs access.$$),
    (2, 'delivery', 4, 'access-terms', 'PARAGRAPH', 'delivery', 'access', $$Both systems identify themselves to each other, and each request carries the user on whose behalf it is made and the kind of service that is asked for, so that ICE can decide whether it falls under this Agreement. The technical terms stand in {{technical-documents}}.$$),
    (2, 'delivery', 5, 'access-note', 'NOTE', 'delivery', 'access', $$OCIO confirms the connection and its cost.$$),

    (2, 'support', 1, 'ice', 'PARAGRAPH', null, null, $$ICE supports the Partner with {{ice-support}}.$$),
    (2, 'support', 2, 'party', 'PARAGRAPH', null, null, $$The Partner supports ICE with {{party-support}}.$$),

    (2, 'safeguards', 1, 'lead', 'PARAGRAPH', 'safeguards', 'general', $$Each Party protects shared information with administrative, technical and physical measures that fit its sensitivity. At the least, each Party:$$),
    (2, 'safeguards', 2, 'access', 'NUMBERED', 'safeguards', 'general', $$gives access only to personnel who need the information for the purpose of this Agreement, and withdraws it when that need ends;$$),
    (2, 'safeguards', 3, 'encryption', 'NUMBERED', 'safeguards', 'general', $$encrypts shared information in transit and at rest;$$),
    (2, 'safeguards', 4, 'log', 'NUMBERED', 'safeguards', 'general', $$records who reached which information and when, and keeps that record for audit;$$),
    (2, 'safeguards', 5, 'premises', 'NUMBERED', 'safeguards', 'general', $$keeps equipment and paper that hold shared information in controlled premises.$$),
    (2, 'safeguards', 6, 'statutory', 'PARAGRAPH', 'safeguards', 'statutory', $$Part of the shared information is {{protected-category}} under {{protected-law}}. Each Party marks it as such, and handles it as that law and the rules made under it demand.$$),
    (2, 'safeguards', 7, 'disposal', 'PARAGRAPH', 'safeguards', 'deletion', $$When shared information is no longer needed, the Party that holds it destroys every electronic and paper copy so that it cannot be restored, and confirms this in writing on request.$$),

    (2, 'training', 1, 'own', 'PARAGRAPH', 'training', 'own', $$Each Party trains its personnel, contractors included, in handling shared information before they receive it and once a year after that.$$),
    (2, 'training', 2, 'guide', 'PARAGRAPH', 'training', 'guide', $$The Partner gives each user of {{system}} the {{user-guide}} and sees that its users keep to it. Nobody receives an account before completing {{training-course}}; the Partner keeps the certificates and shows them on request.$$),
    (2, 'training', 3, 'teach', 'PARAGRAPH', 'training', 'teach', $$When ICE asks for it, the Partner gives the training and technical help that ICE needs to receive the Partner’s information and to read it correctly. The Partner trains a core group of ICE personnel, who train others.$$),
    (2, 'training', 4, 'personal', 'PARAGRAPH', 'privacy', 'personal', $$Everybody who handles personal information, contractors included, first completes training on its protection and on the consequences of its misuse, and renews it once a year.$$),

    (2, 'records', 1, 'retention', 'PARAGRAPH', null, null, $$The Partner keeps shared information for {{retention-period}} and no longer than the purpose of this Agreement requires. ICE keeps its records under {{records-schedule}}.$$),
    (2, 'records', 2, 'ownership', 'PARAGRAPH', null, null, $$Shared information stays a record of the Party that provided it. A Party that receives a demand for the other Party’s information, such as a subpoena or a request under a public-records law, tells the other Party before it answers, unless the law forbids this.$$),

    (2, 'use', 1, 'limit', 'PARAGRAPH', null, null, $$A Party uses shared information only for the purpose stated in this Agreement and only as law allows. Any other use needs the written consent of the Party that provided it, given beforehand.$$),
    (2, 'use', 2, 'basis', 'PARAGRAPH', null, null, $$ICE collected the information for {{collection-purpose}}. The use under this Agreement rests on {{use-basis}}.$$),
    (2, 'use', 3, 'statute', 'PARAGRAPH', 'use-limits', 'statute', $$Each Party uses shared information for no purpose other than that stated in {{use-statute}}.$$),
    (2, 'use', 4, 'verify', 'PARAGRAPH', 'use-limits', 'verify', $$Before a Party acts against a person on the strength of shared information alone, it verifies that information with the Party that provided it.$$),
    (2, 'use', 5, 'note', 'NOTE', null, null, $$Consider whether these limits, in either direction, would hinder investigations or sharing with other law-enforcement agencies.$$),

    (2, 'dissemination', 1, 'need-to-know', 'PARAGRAPH', 'dissemination', 'need-to-know', $$Within a Party, shared information goes only to authorized personnel who need it for their duties.$$),
    (2, 'dissemination', 2, 'cleared', 'PARAGRAPH', 'dissemination', 'cleared', $$Within a Party, shared information marked {{marking}} goes only to personnel who need it for their duties and are vetted to the level of {{access-level}}.$$),
    (2, 'dissemination', 3, 'accounts', 'PARAGRAPH', 'dissemination', 'accounts', $$Within a Party, shared information goes only to authorized personnel who need it for their duties. Before ICE opens an account in {{system}}, the Partner shows that the user is vetted to the level of {{access-level}}.$$),
    (2, 'dissemination', 4, 'nondisclosure', 'PARAGRAPH', 'dissemination-parts', 'nondisclosure', $$Everybody who receives shared information has first signed an agreement not to use or disclose it otherwise than this Agreement allows. The Party for which they work keeps it and shows it on request.$$),
    (2, 'dissemination', 5, 'approval', 'PARAGRAPH', 'onward', 'approval', $$The Partner does not pass information that originates with ICE to any third party unless ICE has approved it in writing beforehand; what a statute or a court demands is answered after ICE has been asked, unless the law forbids this. ICE treats information that originates with the Partner in the same way. Each approved disclosure is documented, and the documentation is given to the Party whose information it was.$$),
    (2, 'dissemination', 6, 'secondary', 'PARAGRAPH', 'onward', 'secondary', $$A Party may pass shared information to {{onward-recipients}}, for the enforcement of law, the security of the nation or the prosecution of crimes in their charge. ICE and the Partner approve this by signing. The Party that discloses records what it gave to whom, tells the Party from which the information came, and binds the recipient to the terms of this Agreement. To any other third party it passes nothing without written approval given beforehand.$$),
    (2, 'dissemination', 7, 'secondary-note', 'NOTE', 'onward', 'secondary', $$ICE approves this sharing in advance. OPLA and the Executive Agent should see that the agencies are named and no wider than needed.$$),
    (2, 'dissemination', 8, 'one-dhs', 'PARAGRAPH', 'one-dhs', 'standard', $$For the sharing of information DHS is one agency. ICE may share what it receives under this Agreement with other components of DHS that need it for their mission.$$),
    (2, 'dissemination', 9, 'one-dhs-private', 'PARAGRAPH', 'one-dhs', 'private', $$For the sharing of information DHS is one agency. The Partner has been told of this rule, has examined what it shares, and has found no trade secret and no promise of confidence that stands against it. ICE may share what it receives under this Agreement with other components of DHS that need it for their mission.$$),
    (2, 'dissemination', 10, 'one-dhs-consent', 'PARAGRAPH', 'one-dhs', 'consent', $$ICE shares what it receives under this Agreement with another component of DHS only when the Partner has consented in writing. DHS has waived its rule on sharing within the Department for this Agreement.$$),
    (2, 'dissemination', 11, 'one-dhs-note', 'NOTE', 'one-dhs', 'consent', $$The waiver comes from the DHS board on information sharing. Ask IGP before the draft is circulated.$$),
    (2, 'dissemination', 12, 'foreign', 'PARAGRAPH', 'dissemination-parts', 'foreign-release', $$Information is released to the Partner only after it has been reviewed for foreign disclosure. Questions of release go to {{release-contact}}.$$),

    (2, 'privacy', 1, 'minimum', 'PARAGRAPH', 'privacy', 'personal', $$The Parties collect, use, disclose and keep no more personal information than the purpose of this Agreement requires. ICE holds it under {{sorn}}; the Partner holds it under {{party-sorn}}.$$),
    (2, 'privacy', 2, 'apart', 'PARAGRAPH', 'privacy', 'personal', $$Personal information is kept apart from, or labelled within, the Partner’s other holdings so that it can be found, corrected and withdrawn.$$),
    (2, 'privacy', 3, 'rights', 'PARAGRAPH', 'privacy', 'personal', $$Each Party refers a person who asks for access to, or correction of, their information to the Party that provided it, and carries out the corrections it is told of.$$),
    (2, 'privacy', 4, 'protected', 'PARAGRAPH', 'privacy', 'personal', $$Information about applicants for protection whose confidentiality the law guarantees, including under 8 U.S.C. § 1367, is not shared unless an exception applies and OPLA has confirmed it.$$),
    (2, 'privacy', 5, 'none', 'PARAGRAPH', 'privacy', 'none', $$The Parties do not intend to share personal information. If a Party finds personal information in what it received, it tells the other Party, uses it for nothing and destroys it.$$),
    (2, 'privacy', 6, 'none-note', 'NOTE', 'privacy', 'none', $$If personal information comes to be shared after all, the IGP Privacy Unit and OPR are engaged and this section is written anew.$$),

    (2, 'cooperation', 1, 'operations', 'PARAGRAPH', 'cooperation', 'operations', $$The Parties plan together where their activities meet. Each takes reasonable steps to learn of the other’s operations in time and to keep its own from endangering them, and they act at the same time where that serves both.$$),
    (2, 'cooperation', 2, 'corrections', 'PARAGRAPH', 'cooperation', 'corrections', $$The Parties help each other to keep personal information as accurate, complete and current as the purpose of this Agreement requires. The Partner carries out without delay what ICE asks for in access, addition, correction or deletion, and tells ICE of every error it finds.$$),
    (2, 'cooperation', 3, 'investigations', 'PARAGRAPH', 'cooperation', 'investigations', $$Where both Parties have an interest in an investigation that shared information concerns, the Partner verifies the information with ICE and agrees with ICE on the course before it acts on it or passes on what it made of it. Where there is no time for that, it tells the ICE point of contact as soon as it can, and within 24 hours at the latest.$$),

    (2, 'reporting', 1, 'procedures', 'PARAGRAPH', 'incidents', 'procedures', $$A Party that learns of an incident deals with it by its own procedures and tells the other Party. These are {{ice-procedures}} for ICE and {{party-procedures}} for the Partner.$$),
    (2, 'reporting', 2, 'notice', 'PARAGRAPH', 'incidents', 'notice', $$A Party that learns of an incident reports it in writing to the other Party at {{incident-contact}} within {{incident-hours}} hours, takes steps at once to contain it, and shares what it finds out about cause and extent.$$),
    (2, 'reporting', 3, 'inquiry', 'PARAGRAPH', 'incidents', 'notice', $$Each Party supports the other’s inquiry and audit of the incident. When it touches personal information, they agree who notifies the persons concerned and at whose cost.$$),
    (2, 'reporting', 4, 'records', 'PARAGRAPH', 'reporting', 'records', $$Each Party keeps a record of the information that it gave and received under this Agreement, as law and its records schedules allow. The Parties tell each other in writing of these events: {{notice-events}}.$$),
    (2, 'reporting', 5, 'meeting', 'PARAGRAPH', 'reporting', 'meeting', $$Each Party names an official for this Agreement. The officials meet once a year, and whenever one of them asks, to review how it works. What they do not agree on is settled under “Issue resolution”.$$),
    (2, 'reporting', 6, 'self-audit', 'PARAGRAPH', 'reporting', 'self-audit', $$Each Party audits its compliance with this Agreement once a year by standards on which both agree, and sends the result to the other and to {{audit-recipient}}. Shortcomings are listed with the date by which they will be put right.$$),
    (2, 'reporting', 7, 'partner-audit', 'PARAGRAPH', 'reporting', 'partner-audit', $$The Partner audits its compliance with {{audit-standards}} once a year and sends the result to {{audit-recipient}}. Shortcomings are listed with the date by which they will be put right.$$),
    (2, 'reporting', 8, 'certified', 'PARAGRAPH', 'reporting', 'partner-audit', $$Each user passes the test that ICE sets before using any function of {{system}}. ICE may inspect the use of the system at any time and may suspend an account when it suspects misuse.$$);

-- These sections leave no choice; they read as before.
insert into template_clause (version, section_key, position, key, kind, text)
select 2, section_key, position, key, kind, text from template_clause
where version = 1 and section_key in ('title', 'contacts', 'severability', 'no-private-right', 'funding', 'issue-resolution',
    'effective-date', 'entire-agreement', 'duration', 'termination', 'approval');
--rollback delete from template_clause where version = 2;
