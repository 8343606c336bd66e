/** What those who run the portal need from it. */
@org.jspecify.annotations.NullMarked
package gov.ice.isaa.support.operations;
