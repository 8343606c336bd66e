package gov.ice.isaa.bench;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.dashboard.Dashboards;
import gov.ice.isaa.intake.Requests;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.policy.Category;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.PartyKind;
import gov.ice.isaa.registry.RegistryQuery;
import gov.ice.isaa.registry.RegistrySearch;
import gov.ice.isaa.registry.ReviewDue;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The registry's search and the search for agreements that may cover a request over 100,000 agreements, and a dashboard
 * over them and over 1,000.
 */
final class AgreementFigures implements Figure {

    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int DASHBOARDS = 200;
    private static final int SEARCH_ROUNDS = 5;
    private static final int LEVERAGE_WARM_UP = 100;
    private static final int LEVERAGE_REQUESTS = 400;

    private final ApplicationContext portal;
    private final DriverManagerDataSource owner;

    AgreementFigures(ApplicationContext portal, DriverManagerDataSource owner) {
        this.portal = portal;
        this.owner = owner;
    }

    @Override
    public void measure(Figures figures) throws Exception {
        var generated = new GeneratedAgreements(portal.getBean(JdbcClient.class));
        generated.upTo(FEW);
        settle();
        double few = dashboard();
        generated.upTo(MANY);
        settle();
        double many = dashboard();
        figures.add("search.p95_ms", search(), "ms");
        figures.add("leverage.p95_ms", leverage(), "ms");
        figures.add("dashboard.p95_ms", many, "ms", "over 1,000 agreements", few);
        figures.add("dashboard.growth", many / few, "times");
    }

    /** As after a quiet minute: what the portal and the server do in the background is done. */
    private void settle() {
        JdbcClient.create(owner)
                .sql("SELECT isaa.dashboard_fold()")
                .query(Long.class)
                .single();
        JdbcClient.create(owner).sql("VACUUM ANALYZE").update();
    }

    private double dashboard() {
        Dashboards dashboards = portal.getBean(Dashboards.class);
        SignIn.as(DemoPeople.HSI_EAD);
        Runnable opened = () -> {
            dashboards.numbers(ExecutiveAgent.HSI);
            dashboards.countAwaitingSignature(ExecutiveAgent.HSI);
        };
        times(DASHBOARDS, opened);
        return Figures.p95(times(DASHBOARDS, opened));
    }

    private double search() {
        RegistrySearch registry = portal.getBean(RegistrySearch.class);
        List<Double> measured = new ArrayList<>();
        for (Person person : List.of(DemoPeople.IGP_COORDINATOR, DemoPeople.HSI_EAD, DemoPeople.HSI_PROGRAM_OFFICER)) {
            SignIn.as(person);
            for (RegistryQuery query : queries()) {
                for (double time : times(SEARCH_ROUNDS, () -> registry.first(query))) {
                    measured.add(time);
                }
            }
        }
        return Figures.p95(measured.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Every request is searched for once, as when its page is opened; others before them warm up what stays warm. */
    private double leverage() {
        var requests = new LeverageRequests(portal.getBean(Requests.class));
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        requests.searches(LEVERAGE_WARM_UP).forEach(Runnable::run);
        double[] measured = requests.searches(LEVERAGE_REQUESTS).stream()
                .mapToDouble(AgreementFigures::time)
                .toArray();
        if (requests.answered() < (LEVERAGE_WARM_UP + LEVERAGE_REQUESTS) * 4 / 5) {
            throw new IllegalStateException("Too few searches find anything: " + requests.answered());
        }
        return Figures.p95(measured);
    }

    private static List<RegistryQuery> queries() {
        List<RegistryQuery> queries = new ArrayList<>();
        for (String words : List.of(
                "",
                "sharing",
                "ISAA-1950-0100",
                "gang fingerprints",
                "narcotic",
                "district 1200",
                "tribal police custody",
                "biometr",
                "nothing like this anywhere",
                "deconfliction",
                "refreshed monthly payroll invoices")) {
            queries.add(new RegistryQuery(words, null, null, null, null, null, false));
            queries.add(new RegistryQuery(words, null, Category.LAW_ENFORCEMENT, null, PartyKind.STATE, null, false));
            queries.add(new RegistryQuery(words, null, null, ExecutiveAgent.HSI, null, ReviewDue.IN_90_DAYS, false));
        }
        return queries;
    }

    private static double[] times(int runs, Runnable work) {
        work.run();
        double[] milliseconds = new double[runs];
        for (int run = 0; run < runs; run++) {
            milliseconds[run] = time(work);
        }
        return milliseconds;
    }

    private static double time(Runnable work) {
        long started = System.nanoTime();
        work.run();
        return (System.nanoTime() - started) / 1e6;
    }
}
