package gov.ice.isaa.intake.ui;

import gov.ice.isaa.intake.LeverageCandidate;
import gov.ice.isaa.intake.RequestView;
import gov.ice.isaa.intake.Requests;
import gov.ice.isaa.people.Accounts;
import gov.ice.isaa.support.ConflictDialog;
import gov.ice.isaa.support.EditConflict;
import gov.ice.isaa.support.UserMistake;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The request that a page works on, as the page last had it: changes are saved against that state, so that nobody's
 * work is overwritten unseen.
 */
final class RequestDesk {

    private final Requests requests;
    private final Accounts accounts;
    private final boolean editable;
    private final Runnable refresh;
    private RequestView request;

    /** Null while the search was not run for the request as it stands. */
    private @Nullable List<LeverageCandidate> candidates;

    /** Begins with the request as loaded; {@code refresh} shows it anew after every change. */
    RequestDesk(Requests requests, Accounts accounts, RequestView request, Runnable refresh) {
        this.requests = requests;
        this.accounts = accounts;
        this.request = request;
        this.editable = requests.mayChange(request);
        this.refresh = refresh;
    }

    Requests requests() {
        return requests;
    }

    RequestView request() {
        return request;
    }

    /** Whether the person may change the request in its present state. */
    boolean editable() {
        return editable && request.open();
    }

    String nameOf(String account) {
        return accounts.nameOf(account);
    }

    /** The existing agreements that may cover the request; searched for once in every state of it. */
    List<LeverageCandidate> candidates() {
        List<LeverageCandidate> known = candidates;
        if (known == null) {
            known = requests.candidates(request);
            candidates = known;
        }
        return known;
    }

    /** The number of the agreement that the request is to modify; empty where it opens one of its own. */
    Optional<String> modifies() {
        return candidates().stream()
                .filter(candidate -> candidate.id().equals(request.modifiesId()))
                .map(LeverageCandidate::number)
                .findFirst();
    }

    /** Takes what is saved now. */
    void reload() {
        take(requests.require(request.number()));
        refresh.run();
    }

    /** Whether somebody else saved something since. */
    boolean outdated() {
        return !requests.require(request.number()).equals(request);
    }

    /**
     * Saves a change.
     *
     * @param change gets the state the page last had, gives the saved one
     * @param problem told what is wrong, or an empty text when it was saved
     */
    void save(UnaryOperator<RequestView> change, Consumer<String> problem) {
        try {
            take(change.apply(request));
            problem.accept("");
            refresh.run();
        } catch (UserMistake mistake) {
            problem.accept(String.valueOf(mistake.getMessage()));
        } catch (EditConflict conflict) {
            new ConflictDialog(
                            conflict,
                            nameOf(conflict.changedBy()),
                            () -> {
                                take(requests.require(request.number()));
                                save(change, problem);
                            },
                            this::reload)
                    .open();
        }
    }

    private void take(RequestView saved) {
        request = saved;
        candidates = null;
    }
}
