package gov.ice.isaa.support;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.Locale;

/** A field for a date as people in a U.S. agency write it: "May 12, 2026", "5/12/2026". */
public class DateField extends DatePicker {

    /** An empty field. */
    public DateField(String label) {
        super(label);
        setLocale(Locale.US);
        DatePickerI18n american = new DatePickerI18n();
        american.setDateFormats("MMM d, yyyy", "MMMM d, yyyy", "M/d/yyyy", "MM/dd/yyyy");
        american.setBadInputErrorMessage("Enter a date such as May 12, 2026 or 5/12/2026.");
        setI18n(american);
        // A calendar that opens by itself takes the next Tab key from whoever types the date.
        setAutoOpen(false);
    }

    /** Whether something stands in the field that is no date. */
    public boolean unreadable() {
        return isInputUnparsable();
    }
}
