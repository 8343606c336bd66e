package gov.ice.isaa.trail;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes real checkpoints of any database into any folder, signed with a key made for it. */
public final class CheckpointsFixture {

    private final Checkpoints checkpoints;
    private final Path keyFile;

    public CheckpointsFixture(DataSource application, Path folder) throws IOException, GeneralSecurityException {
        keyFile = folder.resolve("key.pem");
        checkpoints = new Checkpoints(
                JdbcClient.create(application),
                new TransactionTemplate(new DataSourceTransactionManager(application)),
                CheckpointSigner.readOrGenerate(keyFile),
                new CheckpointFolder(folder),
                Clock.systemUTC());
    }

    public SignedCheckpoint take() {
        return checkpoints.take().orElseThrow();
    }

    public List<PublicKey> keys() throws IOException, GeneralSecurityException {
        return List.of(CheckpointKeys.readPublic(CheckpointKeys.publicKeyFile(keyFile)));
    }
}
