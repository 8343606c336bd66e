/** Verifies the trail, its checkpoints and the stored files without the portal: plain Java and a connection. */
package gov.ice.isaa.trail.verify;
