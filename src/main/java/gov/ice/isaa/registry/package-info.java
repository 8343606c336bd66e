/** The central repository of executed agreements: filed, searched, and handed out with their hash (CL-08, MA-09). */
package gov.ice.isaa.registry;
