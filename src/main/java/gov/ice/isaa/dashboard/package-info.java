/** What each Executive Agent oversees at a glance (CA-07), and what waits for each person. */
package gov.ice.isaa.dashboard;
