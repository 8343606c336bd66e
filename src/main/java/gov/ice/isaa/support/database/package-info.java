/** The database the portal works on: an agency's server, or an embedded one. */
@org.springframework.modulith.NamedInterface("database")
package gov.ice.isaa.support.database;
