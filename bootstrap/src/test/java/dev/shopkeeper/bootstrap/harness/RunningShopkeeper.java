package dev.shopkeeper.bootstrap.harness;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.bootstrap.Shopkeeper;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole application in this JVM, on a free port and a data directory of its own. On embedded servers, and where
 * MONGODB_URI and REDIS_URI are set on those, then in a database of its own that is dropped at the end.
 */
public final class RunningShopkeeper implements AutoCloseable {

    public static final String ADMIN_EMAIL = "keeper@shop.example";
    public static final String ADMIN_PASSWORD = "a-password-for-tests";
    public static final String CLIENT_SECRET = "client-secret-for-tests";
    public static final String TOKEN_SECRET = "token-secret-for-tests-0123456789abcdef";
    public static final String JWT_SECRET = "shop-backend-secret-for-tests-0123456789";

    /** Tests sign in more often than people do. */
    static final Map<String, String> QUICK_PASSWORDS =
            Map.of("shopkeeper.password-hashing.memory-kib", "256", "shopkeeper.password-hashing.passes", "1");

    private static @Nullable RunningShopkeeper shared;

    private final Shopkeeper shopkeeper;
    private final Path data;
    private final boolean ownDatabase;
    private @Nullable Api admin;

    private RunningShopkeeper(Shopkeeper shopkeeper, Path data, boolean ownDatabase) {
        this.shopkeeper = shopkeeper;
        this.data = data;
        this.ownDatabase = ownDatabase;
    }

    /** The one that all tests of this JVM share; it starts once and stops when the JVM does. */
    public static synchronized RunningShopkeeper shared() {
        RunningShopkeeper running = shared;
        if (running == null) {
            running = start(Map.of());
            shared = running;
            Runtime.getRuntime().addShutdownHook(new Thread(running::close));
        }
        return running;
    }

    /** One for a test that needs other settings; the caller closes it. */
    public static RunningShopkeeper start(Map<String, ?> overrides) {
        Path data = temporaryDirectory();
        Map<String, Object> variables = new HashMap<>(testVariables());
        variables.putAll(QUICK_PASSWORDS);
        variables.put("SHOPKEEPER_DATA_DIR", data);
        String mongo = System.getenv("MONGODB_URI");
        boolean ownDatabase = mongo != null && !mongo.isBlank();
        if (ownDatabase) {
            variables.put("MONGODB_URI", inDatabase(mongo, "shopkeeper_test_" + UUID.randomUUID()));
        }
        variables.putAll(overrides);
        return new RunningShopkeeper(Shopkeeper.start(variables), data, ownDatabase);
    }

    /** What every application under test is told; limits are out of the way. */
    public static Map<String, String> testVariables() {
        return Map.ofEntries(
                Map.entry("SHOPKEEPER_PORT", "0"),
                Map.entry("SHOPKEEPER_HOST", "127.0.0.1"),
                Map.entry("SHOPKEEPER_DEMO", "false"),
                Map.entry("ADMIN_EMAIL", ADMIN_EMAIL),
                Map.entry("ADMIN_PASSWORD", ADMIN_PASSWORD),
                Map.entry("TOKEN_SECRET", TOKEN_SECRET),
                Map.entry("JWT_SECRET", JWT_SECRET),
                Map.entry("CLIENT_HEADER_SECRET", CLIENT_SECRET),
                Map.entry("RATE_LIMIT_PER_MINUTE", "1000000"),
                Map.entry("LOGIN_RATE_LIMIT_PER_MINUTE", "100000"),
                Map.entry("RETRAIN_AFTER_INTERACTIONS", "1000000000"));
    }

    public URI url() {
        return shopkeeper.url();
    }

    public <T> T bean(Class<T> type) {
        return shopkeeper.bean(type);
    }

    public Path data() {
        return data;
    }

    /** Calls without any credential. */
    public Api api() {
        return new Api(url(), bean(JsonMapper.class));
    }

    /** Calls as the first admin, who stays signed in: checking a password takes long. */
    public synchronized Api asAdmin() {
        Api known = admin;
        if (known == null || known.get("/auth/me").status() != 200) {
            known = signedInAsAdmin();
            admin = known;
        }
        return known;
    }

    /** Calls as the first admin, in a session of its own that may be ended. */
    public Api signedInAsAdmin() {
        return api().signedIn(ADMIN_EMAIL, ADMIN_PASSWORD);
    }

    /** Calls as the shop's own backend. */
    public Api asService() {
        return api().with("X-Client-Secret", CLIENT_SECRET);
    }

    @Override
    public void close() {
        if (ownDatabase) {
            bean(MongoDatabase.class).drop();
        }
        shopkeeper.close();
        delete(data);
    }

    static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("shopkeeper-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String inDatabase(String uri, String database) {
        String named = new ConnectionString(uri).getDatabase();
        String fresh = database.replace("-", "").substring(0, 38);
        int options = uri.indexOf('?');
        String address = options < 0 ? uri : uri.substring(0, options);
        String rest = options < 0 ? "" : uri.substring(options);
        String base = named == null ? address : address.substring(0, address.length() - named.length());
        return (base.endsWith("/") ? base : base + "/") + fresh + rest;
    }
}
