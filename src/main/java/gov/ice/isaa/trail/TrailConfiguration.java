package gov.ice.isaa.trail;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The key that signs checkpoints and the folder they are exported to. */
@Configuration(proxyBeanMethods = false)
class TrailConfiguration {

    /**
     * A key that is named must exist ({@code isaa.trail.checkpoint-key}, PEM); where none is, one is generated in the
     * portal's own folder.
     */
    @Bean
    CheckpointSigner checkpointSigner(
            @Value("${isaa.home}") Path home, @Value("${isaa.trail.checkpoint-key:#{null}}") @Nullable Path key)
            throws IOException, GeneralSecurityException {
        return key == null
                ? CheckpointSigner.readOrGenerate(home.resolve("trail/checkpoint-key.pem"))
                : CheckpointSigner.read(key);
    }

    @Bean
    CheckpointFolder checkpointFolder(
            @Value("${isaa.trail.checkpoint-folder:${isaa.home}/trail/checkpoints}") Path folder) {
        return new CheckpointFolder(folder);
    }

    @Bean
    Checkpoints checkpoints(
            JdbcClient jdbc,
            TransactionOperations transaction,
            CheckpointSigner signer,
            CheckpointFolder folder,
            Clock clock) {
        return new Checkpoints(jdbc, transaction, signer, folder, clock);
    }
}
