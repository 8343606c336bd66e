package gov.ice.isaa.people.signon;

/** Why a sign-on was refused; the name stands in the trail, never on a page. */
enum Reason {
    MALFORMED,
    DOCTYPE,
    COMMENT,
    RELAY_STATE,
    UNSOLICITED,
    STATUS,
    ISSUER,
    DESTINATION,
    IN_RESPONSE_TO,
    ASSERTION_COUNT,
    WRAPPED,
    ENCRYPTED,
    UNSIGNED,
    ALGORITHM,
    SIGNATURE,
    SUBJECT,
    CONFIRMATION,
    RECIPIENT,
    AUDIENCE,
    NOT_YET_VALID,
    EXPIRED,
    AUTHENTICATION,
    NOT_FRESH,
    REPLAYED,
    OTHER_ACCOUNT,
    UNAVAILABLE,
    INTERNAL
}
