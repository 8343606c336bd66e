/** Drafts on paper: one to read, and two compared, for whoever may read the draft. */
@org.jspecify.annotations.NullMarked
package gov.ice.isaa.drafting.paper;
