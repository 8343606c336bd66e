/** Value objects, shared services and small page pieces that several modules use. */
package gov.ice.isaa.support;
