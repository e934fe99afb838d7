package dev.shopkeeper.bootstrap;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.bootstrap.settings.Settings;
import dev.shopkeeper.bootstrap.settings.UnusableSettings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.BindException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running application. It starts settings first, then the embedded servers beside the context, then the HTTP server;
 * it stops the other way round, and lets what is under way come to its end.
 */
public final class Shopkeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Shopkeeper.class);
    private static final long LONGEST_REQUEST_SECONDS = 15;

    private final ApplicationContext context;
    private final Upstreams upstreams;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Shopkeeper(ApplicationContext context, Upstreams upstreams) {
        this.context = context;
        this.upstreams = upstreams;
    }

    /**
     * Starts all of it, and returns when it serves.
     *
     * @param overrides variables or properties that come before the environment and application.yml
     * @throws UnusableSettings when a variable cannot be used
     * @throws CannotStart      when something else an operator can put right is in the way
     */
    public static Shopkeeper start(Map<String, ?> overrides) {
        Map<String, String> environment = System.getenv();
        ApplicationContext context = Contexts.build(overrides, environment);
        context.getEnvironment().start();
        Settings settings = Settings.read(
                new ConfiguredVariables(overrides, environment, context.getEnvironment()), KeptSecrets::new);
        Shopkeeper shopkeeper = new Shopkeeper(context, Upstreams.start(settings));
        try {
            shopkeeper.start(settings);
            return shopkeeper;
        } catch (RuntimeException | Error failure) {
            shopkeeper.close();
            throw failure;
        }
    }

    private void start(Settings settings) {
        Map<String, Object> properties = new HashMap<>(settings.asProperties());
        properties.putAll(ServerProperties.of(settings));
        context.getEnvironment().addPropertySource(PropertySource.of("settings", properties));
        context.registerSingleton(settings);
        settings.parts().forEach(context::registerSingleton);
        context.registerSingleton(upstreams);
        context.start();
        upstreams.await();
        requireMongo();
        context.getBeansOfType(BeforeServing.class).forEach(BeforeServing::run);
        listen(settings);
    }

    private void requireMongo() {
        try {
            context.getBean(MongoDatabase.class).runCommand(new Document("ping", 1));
        } catch (MongoException e) {
            throw new CannotStart("MONGODB_URI names a MongoDB that does not answer, or not to us", e);
        }
    }

    private void listen(Settings settings) {
        try {
            context.getBean(EmbeddedServer.class).start();
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof BindException) {
                    throw new CannotStart(
                            "SHOPKEEPER_PORT names a port that cannot be had: %d on %s"
                                    .formatted(
                                            settings.server().port(),
                                            settings.server().host()),
                            e);
                }
            }
            throw e;
        }
    }

    /** The address under which this process answers. */
    public URI url() {
        Settings settings = bean(Settings.class);
        String host = settings.server().host();
        boolean anyAddress = host.equals("0.0.0.0") || host.equals("::");
        return URI.create("http://" + (anyAddress || host.equals("127.0.0.1") ? "localhost" : host) + ":"
                + bean(EmbeddedServer.class).getPort());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public ApplicationContext context() {
        return context;
    }

    /** Stops: no new requests, the ones under way end, tasks reach a safe point, clients close, servers close. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            if (context.isRunning()) {
                finishWhatIsUnderWay();
                context.close();
            }
        } finally {
            upstreams.close();
        }
    }

    private void finishWhatIsUnderWay() {
        EmbeddedServer server = context.findBean(EmbeddedServer.class).orElse(null);
        if (server == null || !server.isRunning()) {
            return;
        }
        CompletableFuture<?>[] ends = context.getBeansOfType(GracefulShutdownCapable.class).stream()
                .map(part -> part.shutdownGracefully().toCompletableFuture())
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(ends).get(LONGEST_REQUEST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.warn("Requests or tasks were still under way after {} s and are cut off", LONGEST_REQUEST_SECONDS);
        } catch (ExecutionException e) {
            LOG.warn("A part did not stop in good order", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
