package gov.ice.isaa.intake;

import gov.ice.isaa.policy.PartyKind;
import gov.ice.isaa.support.UserMistake;
import jakarta.persistence.Embeddable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import org.jspecify.annotations.Nullable;

/** The typed entries as columns of the request; each value is checked before it is taken. */
@Embeddable
class EntryColumns {

    private String subject = "";
    private String partyName = "";
    private @Nullable String partyKind;
    private String contactName = "";
    private String contactPosition = "";
    private String contactEmail = "";
    private @Nullable String origin;
    private String missionNeed = "";
    private String information = "";
    private String intendedUse = "";
    private @Nullable String verifiedMethod;
    private String verifiedHow = "";
    private String verifiedBy = "";
    private @Nullable LocalDate verifiedOn;
    private String noEvidence = "";

    RequestEntries entries() {
        var texts = new EnumMap<RequestField, String>(RequestField.class);
        for (RequestField field : RequestField.values()) {
            texts.put(field, get(field));
        }
        return new RequestEntries(texts);
    }

    String get(RequestField field) {
        return switch (field) {
            case SUBJECT -> subject;
            case PARTY_NAME -> partyName;
            case PARTY_KIND -> orEmpty(partyKind);
            case CONTACT_NAME -> contactName;
            case CONTACT_POSITION -> contactPosition;
            case CONTACT_EMAIL -> contactEmail;
            case ORIGIN -> orEmpty(origin);
            case MISSION_NEED -> missionNeed;
            case INFORMATION -> information;
            case INTENDED_USE -> intendedUse;
            case VERIFIED_METHOD -> orEmpty(verifiedMethod);
            case VERIFIED_HOW -> verifiedHow;
            case VERIFIED_BY -> verifiedBy;
            case VERIFIED_ON -> verifiedOn == null ? "" : verifiedOn.toString();
            case NO_EVIDENCE -> noEvidence;
        };
    }

    /** Takes a text. Throws {@link UserMistake} when it is too long or not a value of its entry. */
    void put(RequestField field, String text, LocalDate today) {
        if (text.length() > field.longest()) {
            throw new UserMistake(
                    field.label() + " is too long: " + text.length() + " characters, at most " + field.longest() + ".");
        }
        switch (field) {
            case SUBJECT -> subject = text;
            case PARTY_NAME -> partyName = text;
            case PARTY_KIND -> partyKind = choice(field, PartyKind.class, text);
            case CONTACT_NAME -> contactName = text;
            case CONTACT_POSITION -> contactPosition = text;
            case CONTACT_EMAIL -> contactEmail = email(text);
            case ORIGIN -> origin = choice(field, Origin.class, text);
            case MISSION_NEED -> missionNeed = text;
            case INFORMATION -> information = text;
            case INTENDED_USE -> intendedUse = text;
            case VERIFIED_METHOD -> verifiedMethod = choice(field, VerificationMethod.class, text);
            case VERIFIED_HOW -> verifiedHow = text;
            case VERIFIED_BY -> verifiedBy = text;
            case VERIFIED_ON -> verifiedOn = pastDate(text, today);
            case NO_EVIDENCE -> noEvidence = text;
        }
    }

    private static String email(String text) {
        if (!text.isEmpty() && !EmailAddress.plausible(text)) {
            throw new UserMistake("“" + text + "” is not an e-mail address.");
        }
        return text;
    }

    private static <E extends Enum<E>> @Nullable String choice(RequestField field, Class<E> type, String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Enum.valueOf(type, text).name();
        } catch (IllegalArgumentException e) {
            throw new UserMistake(field.label() + ": choose one of those offered.");
        }
    }

    private static @Nullable LocalDate pastDate(String text, LocalDate today) {
        if (text.isEmpty()) {
            return null;
        }
        LocalDate date;
        try {
            date = LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new UserMistake("Verified on: enter a date such as 5/12/2026.");
        }
        if (date.isAfter(today)) {
            throw new UserMistake("Verified on: the date lies in the future.");
        }
        if (date.getYear() < 2000) {
            throw new UserMistake("Verified on: the date is too long ago.");
        }
        return date;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
