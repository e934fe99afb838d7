package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.mailbox.CapturedMail;
import dev.shopkeeper.bootstrap.embedded.DataDirectory;
import dev.shopkeeper.bootstrap.embedded.DataDirectoryInUse;
import dev.shopkeeper.bootstrap.embedded.EmbeddedServers;
import dev.shopkeeper.bootstrap.embedded.EmbeddedServers.Kind;
import dev.shopkeeper.bootstrap.embedded.UnusableRedis;
import dev.shopkeeper.bootstrap.settings.Settings;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The servers that run with this process because none was named, and the data folder they keep to themselves. */
final class EmbeddedParts implements AutoCloseable {

    private final Set<Kind> kinds;
    private final @Nullable DataDirectory data;
    private final @Nullable EmbeddedServers servers;

    private EmbeddedParts(Set<Kind> kinds, @Nullable DataDirectory data, @Nullable EmbeddedServers servers) {
        this.kinds = kinds;
        this.data = data;
        this.servers = servers;
    }

    static EmbeddedParts start(Settings settings) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (settings.mongo().uri() == null) {
            kinds.add(Kind.MONGO);
        }
        if (settings.redis().uri() == null) {
            kinds.add(Kind.REDIS);
        }
        if (settings.mail().host() == null) {
            kinds.add(Kind.MAILBOX);
        }
        if (kinds.isEmpty()) {
            return new EmbeddedParts(kinds, null, null);
        }
        try {
            return start(kinds, DataDirectory.open(settings.data().directory()));
        } catch (DataDirectoryInUse | UnusableRedis obstacle) {
            throw new CannotStart(String.valueOf(obstacle.getMessage()), obstacle);
        } catch (UncheckedIOException obstacle) {
            throw new CannotStart(
                    "SHOPKEEPER_DATA_DIR names a folder that cannot be used: " + obstacle.getMessage(), obstacle);
        }
    }

    private static EmbeddedParts start(Set<Kind> kinds, DataDirectory data) {
        try {
            return new EmbeddedParts(kinds, data, EmbeddedServers.start(data, kinds));
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    @Nullable
    String mongoUri() {
        return servers != null && kinds.contains(Kind.MONGO) ? servers.mongoUri() : null;
    }

    @Nullable
    String redisUri() {
        return servers != null && kinds.contains(Kind.REDIS) ? servers.redisUri() : null;
    }

    int smtpPort() {
        return servers != null && kinds.contains(Kind.MAILBOX)
                ? servers.mailbox().port()
                : 0;
    }

    /** What was captured instead of sent; null where e-mail is sent. */
    @Nullable
    CapturedMail capturedMail() {
        return servers != null && kinds.contains(Kind.MAILBOX)
                ? servers.mailbox().captured()
                : null;
    }

    @Override
    public void close() {
        if (servers != null) {
            servers.close();
        }
        if (data != null) {
            data.close();
        }
    }
}
