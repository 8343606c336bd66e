/** The agreement: number, title, parties, categories, phase and dates, who may see it, and how it moves on. */
package gov.ice.isaa.agreement;
