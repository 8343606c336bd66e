/** Data elements as a table from a spreadsheet, and back: read row by row with a report of what is wrong. */
package gov.ice.isaa.casefile.sheet;
