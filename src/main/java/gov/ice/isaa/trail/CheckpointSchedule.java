package gov.ice.isaa.trail;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Takes a checkpoint every few minutes ({@code isaa.trail.checkpoint-every}). Every node does: the database keeps one
 * for a record, and each node's folder gets its copy.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CheckpointSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointSchedule.class);

    private final Checkpoints checkpoints;

    CheckpointSchedule(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @Scheduled(
            fixedDelayString = "${isaa.trail.checkpoint-every:5m}",
            initialDelayString = "${isaa.trail.checkpoint-every:5m}")
    void take() {
        try {
            checkpoints.take();
        } catch (RuntimeException e) {
            // Said once a turn until somebody mends it; the next turn tries again.
            LOG.error("No checkpoint of the trail could be taken or exported.", e);
        }
    }
}
