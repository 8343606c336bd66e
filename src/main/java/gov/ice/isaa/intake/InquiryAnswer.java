package gov.ice.isaa.intake;

import java.time.LocalDate;

/**
 * An answer to an inquiry.
 *
 * @param words the result or advice
 * @param from who gave it; empty where that is whoever recorded it
 * @param on the business date it was given
 * @param recordedBy the name of who recorded it
 */
public record InquiryAnswer(String words, String from, LocalDate on, String recordedBy) {}
