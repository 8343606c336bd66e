/** Finds a commented passage again in later versions of a text. Pure Java that knows nothing of the portal. */
package gov.ice.isaa.discussion.anchor;
