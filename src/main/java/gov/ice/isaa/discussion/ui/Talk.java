package gov.ice.isaa.discussion.ui;

import gov.ice.isaa.discussion.Company;
import gov.ice.isaa.discussion.DiscussionSettings;
import gov.ice.isaa.discussion.Discussions;
import gov.ice.isaa.discussion.Reading;
import gov.ice.isaa.discussion.Revising;
import gov.ice.isaa.discussion.Speaking;
import org.springframework.stereotype.Component;

/** What the discussion on a page asks for. */
@Component
record Talk(
        Discussions discussions,
        Speaking speaking,
        Revising revising,
        Reading reading,
        Company company,
        DiscussionSettings settings) {}
