package gov.ice.isaa.support.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How an agency names its own PostgreSQL server: {@code ISAA_DB_URL} and friends. Without a URL the portal keeps its
 * data in an embedded server.
 */
@ConfigurationProperties("isaa.db")
record DatabaseSettings(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable String ownerUser,
        @Nullable String ownerPassword) {}
