/** The Handbook as code: pure Java that knows no framework and imports nothing of the portal. */
package gov.ice.isaa.policy;
