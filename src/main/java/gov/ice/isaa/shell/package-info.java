/** What surrounds every page: layout, navigation, marking banner, session warning and error pages. */
package gov.ice.isaa.shell;
