package gov.ice.isaa.casefile.sheet;

/**
 * What is to be said about a row.
 *
 * @param row its number as the spreadsheet counts, headings included; 0 for the whole table
 * @param column the heading of the cell; empty for the whole row
 * @param what what is wrong, or how the cell was taken
 * @param remedy what to do about it
 */
public record RowNote(long row, String column, String what, String remedy) {}
