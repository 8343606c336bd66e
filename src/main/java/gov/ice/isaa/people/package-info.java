/** Roles, accounts that arrive by SAML, and the person who is acting now. */
package gov.ice.isaa.people;
