package gov.ice.isaa.reporting;

import gov.ice.isaa.reporting.print.Letterhead;
import gov.ice.isaa.reporting.print.Press;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.management.NotificationEmitter;

/**
 * Prints an inventory of so many rows in a Java of its own, and says how many rows a second that made and how many
 * megabytes of heap were in use, at the most, right after a collection: {@code rows_per_s peak_heap_mb}.
 */
public final class InventoryPrinting {

    private static final int WARM_UP = 1_000;

    private InventoryPrinting() {}

    public static void main(String[] rows) {
        int wanted = Integer.parseInt(rows[0]);
        print(WARM_UP);
        AtomicLong peak = watchHeap();
        long started = System.nanoTime();
        print(wanted);
        double seconds = (System.nanoTime() - started) / 1e9;
        // With a heap this small there are many collections; one more makes sure of at least one.
        System.gc();
        peak.accumulateAndGet(inUseAfterCollection(), Math::max);
        System.out.println(wanted / seconds + " " + peak.get() / 1048576.0);
    }

    private static AtomicLong watchHeap() {
        AtomicLong peak = new AtomicLong();
        ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(NotificationEmitter.class::isInstance)
                .forEach(collector -> ((NotificationEmitter) collector)
                        .addNotificationListener(
                                (notification, nothing) -> peak.accumulateAndGet(inUseAfterCollection(), Math::max),
                                null,
                                null));
        return peak;
    }

    private static long inUseAfterCollection() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }

    private static void print(int wanted) {
        Iterator<InventoryRow> rows =
                IntStream.range(0, wanted).mapToObj(index -> row(index, wanted)).iterator();
        var letterhead = new Letterhead(
                "UNCLASSIFIED//FOR OFFICIAL USE ONLY",
                "ISAA inventory",
                "As of November 22, 2026",
                "Executive Agent: all · Category: all · Program Office: all",
                "Agreements: 10,000",
                "Trail checkpoint 4,211 (9f3a12cd5e60)",
                "Printed Nov 22, 2026, 10:00 AM",
                Instant.parse("2026-11-22T15:00:00Z"));
        Press.print("isaa-inventory", letterhead, rows, placed -> {}, OutputStream.nullOutputStream());
    }

    private static InventoryRow row(int index, int wanted) {
        String heading = "Homeland Security Investigations · part " + index * 5 / wanted;
        return new InventoryRow(
                heading,
                heading,
                "ISAA-2026-%04d".formatted(index),
                "Sharing of investigation records of kind %d with a State police force".formatted(index % 97),
                "MOU",
                "State police of a Gulf Coast State; sheriff's office of county %d".formatted(index % 254),
                "Law enforcement; Homeland security",
                "HSI; ERO",
                "In force",
                "May 12, 2026",
                "May 11, 2030",
                "May 12, 2028",
                "Names, dates of birth and case numbers of persons under investigation, refreshed monthly");
    }
}
