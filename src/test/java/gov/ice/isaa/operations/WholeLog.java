package gov.ice.isaa.operations;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.LoggerFactory;

/** Turns the whole log up as far as it goes, and keeps the lines that hold one of the words looked for. */
public final class WholeLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final List<Appender<ILoggingEvent>> usual = new ArrayList<>();
    private final List<String> words;
    private final Queue<String> found = new ConcurrentLinkedQueue<>();
    private final AtomicLong details = new AtomicLong();

    private WholeLog(List<String> words) {
        this.words = words;
    }

    /** Begins to look; the portal must have started, so that its own settings of the log hold. Nothing is printed. */
    public static WholeLog watchedFor(String... words) {
        var log = new WholeLog(List.of(words));
        log.root.iteratorForAppenders().forEachRemaining(log.usual::add);
        log.usual.forEach(log.root::detachAppender);
        log.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        log.start();
        log.root.addAppender(log);
        log.root.setLevel(Level.TRACE);
        return log;
    }

    /** The lines that hold a word looked for, each beginning with its logger. */
    public List<String> found() {
        return List.copyOf(found);
    }

    /** How many lines there were that an ordinary log leaves out. */
    public long details() {
        return details.get();
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLevel().toInt() < Level.INFO_INT) {
            details.incrementAndGet();
        }
        String said = event.getFormattedMessage()
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()));
        if (words.stream().anyMatch(said::contains)) {
            found.add(event.getLoggerName() + " " + event.getLevel() + ": "
                    + said.substring(0, Math.min(300, said.length())));
        }
    }

    @Override
    public void close() {
        root.setLevel(before);
        root.detachAppender(this);
        usual.forEach(root::addAppender);
        stop();
    }
}
