package gov.ice.isaa.trail.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.DateField;
import gov.ice.isaa.support.FactList;
import gov.ice.isaa.support.Marked;
import gov.ice.isaa.support.Message;
import gov.ice.isaa.support.Message.Kind;
import gov.ice.isaa.support.PageHeader;
import gov.ice.isaa.trail.Checkpoints;
import gov.ice.isaa.trail.SignedCheckpoint;
import gov.ice.isaa.trail.TrailFilter;
import gov.ice.isaa.trail.TrailRecords;
import jakarta.annotation.security.RolesAllowed;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that was recorded, for oversight: who did what to what, when, and that nobody changed it since. */
@Route("trail")
@PageTitle("Audit trail")
@Menu(title = "Audit trail", order = 80, icon = "vaadin:records")
@RolesAllowed({"OVERSIGHT", "IGP_COORDINATOR"})
class TrailView extends Div implements Marked {

    private final Checkpoints checkpoints;
    private final TrailRecords records;
    private final TextField subject = filter("Subject", "Agreement number or file");
    private final TextField account = filter("Account", "Such as hsi-program-officer");
    private final TextField action = filter("Action", "Such as agreement.moved");
    private final DateField from = new DateField("From");
    private final DateField until = new DateField("Until");
    private final Message message = new Message();
    private final Div state = new Div();

    TrailView(Checkpoints checkpoints, TrailRecords records) {
        this.checkpoints = checkpoints;
        this.records = records;
        addClassName("page");
        Div filters = new Div(subject, account, action, from, until);
        filters.addClassNames("filters", "even");
        TrailGrid grid = new TrailGrid(records, this::asked);
        for (TextField text : new TextField[] {subject, account, action}) {
            text.addValueChangeListener(event -> grid.getDataProvider().refreshAll());
        }
        for (DateField date : new DateField[] {from, until}) {
            date.setClearButtonVisible(true);
            date.addValueChangeListener(event -> grid.getDataProvider().refreshAll());
        }
        state.addClassName("card");
        add(new PageHeader(
                "Audit trail",
                "Each record is chained to the one before it: none can be changed, removed or put in without being noticed"
                        + " when the trail is verified.",
                new Button("Make a checkpoint now", event -> checkpoint())));
        add(message, state, filters, grid);
        showState();
    }

    @Override
    public String marking() {
        return Marked.OFFICIAL_USE;
    }

    private void checkpoint() {
        try {
            message.show(
                    Kind.DONE,
                    checkpoints
                            .take()
                            .map(taken -> String.format(
                                    Locale.US,
                                    "A signed checkpoint of %,d records is in the database and in the export folder.",
                                    taken.checkpoint().sequence()))
                            .orElse("The trail is still empty."));
        } catch (UncheckedIOException e) {
            message.show(
                    Kind.WARNING,
                    "The checkpoint is in the database, but the export folder could not be written. Tell the system"
                            + " administrator.");
        }
        showState();
    }

    private void showState() {
        Optional<SignedCheckpoint> newest = checkpoints.newest();
        FactList facts = new FactList().fact("Records", String.format(Locale.US, "%,d", records.count()));
        newest.ifPresentOrElse(
                signed -> facts.fact(
                                "Newest signed checkpoint",
                                String.format(
                                        Locale.US,
                                        "Record %,d, %s",
                                        signed.checkpoint().sequence(),
                                        AgencyTime.moment(signed.checkpoint().madeAt())))
                        .fact("Its hash", hash(signed)),
                () -> facts.fact("Newest signed checkpoint", "None yet"));
        facts.fact(
                "Verification",
                "Auditors verify the trail with a command of its own, on the server or on a copy, without the portal.");
        state.removeAll();
        state.add(facts);
    }

    private static Code hash(SignedCheckpoint signed) {
        Code hash = new Code(signed.checkpoint().hash());
        hash.addClassName("hash");
        return hash;
    }

    private TrailFilter asked() {
        return new TrailFilter(
                subject.getValue(),
                false,
                account.getValue(),
                action.getValue(),
                start(from.getValue()),
                start(until.getValue() == null ? null : until.getValue().plusDays(1)));
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(AgencyTime.ZONE).toInstant();
    }

    private static TextField filter(String label, String example) {
        TextField field = new TextField(label);
        field.setPlaceholder(example);
        field.setMaxLength(200);
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        return field;
    }
}
