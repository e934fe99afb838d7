package dev.shopkeeper.bootstrap.embedded;

import dev.shopkeeper.bootstrap.embedded.mail.EmbeddedMailbox;
import dev.shopkeeper.bootstrap.embedded.mail.MailFolder;
import dev.shopkeeper.bootstrap.embedded.mongo.EmbeddedMongo;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embedded servers that were asked for, started side by side, stopped in reverse order. */
public final class EmbeddedServers implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServers.class);
    private static final String DATABASE = "shopkeeper";

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private @Nullable EmbeddedMongo mongo;
    private @Nullable EmbeddedRedis redis;
    private @Nullable EmbeddedMailbox mailbox;

    private EmbeddedServers() {}

    /** A server that can be embedded. */
    public enum Kind {
        MONGO,
        REDIS,
        MAILBOX
    }

    /** Starts servers with their data in a folder; where one cannot start, none is left running. */
    public static EmbeddedServers start(DataDirectory data, Set<Kind> wanted) {
        EmbeddedServers servers = new EmbeddedServers();
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        kinds.addAll(wanted);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var mongo = start(threads, kinds, Kind.MONGO, () -> EmbeddedMongo.start(data.folder("mongo")));
            var redis = start(threads, kinds, Kind.REDIS, () -> EmbeddedRedis.start(data.folder("redis")));
            var mailbox = start(
                    threads,
                    kinds,
                    Kind.MAILBOX,
                    () -> EmbeddedMailbox.start(data.folder("mail"), MailFolder.Bound.usual()));
            try {
                servers.mongo = servers.keep(mongo);
                servers.redis = servers.keep(redis);
                servers.mailbox = servers.keep(mailbox);
            } catch (CompletionException e) {
                closeWhenStarted(mongo, redis, mailbox);
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
        return servers;
    }

    /** Where the embedded MongoDB is found; fails where it was not asked for. */
    public String mongoUri() {
        return started(mongo, Kind.MONGO).uri(DATABASE);
    }

    /** Where the embedded Redis is found; fails where it was not asked for. */
    public String redisUri() {
        return started(redis, Kind.REDIS).uri();
    }

    /** The embedded mailbox; fails where it was not asked for. */
    public EmbeddedMailbox mailbox() {
        return started(mailbox, Kind.MAILBOX);
    }

    @Override
    public synchronized void close() {
        while (!running.isEmpty()) {
            stop(running.pop());
        }
    }

    private static <T> CompletableFuture<@Nullable T> start(
            ExecutorService threads, Set<Kind> wanted, Kind kind, Supplier<@Nullable T> start) {
        return wanted.contains(kind)
                ? CompletableFuture.supplyAsync(start, threads)
                : CompletableFuture.completedFuture(null);
    }

    private <T extends AutoCloseable> @Nullable T keep(CompletableFuture<@Nullable T> starting) {
        T server = starting.join();
        if (server != null) {
            running.push(server);
        }
        return server;
    }

    @SafeVarargs
    private static void closeWhenStarted(CompletableFuture<? extends @Nullable AutoCloseable>... servers) {
        for (CompletableFuture<? extends @Nullable AutoCloseable> server : servers) {
            var _ = server.thenAccept(started -> {
                if (started != null) {
                    stop(started);
                }
            });
        }
    }

    private static void stop(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            log.warn("{} did not stop cleanly", server.getClass().getSimpleName(), e);
        }
    }

    private static <T> T started(@Nullable T server, Kind kind) {
        if (server == null) {
            throw new IllegalStateException("The embedded " + kind + " was not started");
        }
        return server;
    }
}
