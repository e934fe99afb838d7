package dev.shopkeeper.bootstrap;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dev.shopkeeper.bootstrap.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import redis.embedded.RedisServer;

/** The servers that run in this process because none was named; each is null where a real one is used. */
final class EmbeddedParts implements AutoCloseable {

    private @Nullable MongoServer mongo;
    private @Nullable String mongoUri;
    private @Nullable RedisServer redis;
    private @Nullable String redisUri;
    private @Nullable GreenMail mail;

    static EmbeddedParts start(Settings settings) {
        EmbeddedParts parts = new EmbeddedParts();
        try {
            if (settings.mongo().uri() == null) {
                parts.startMongo();
            }
            if (settings.redis().uri() == null) {
                parts.startRedis();
            }
            if (settings.mail().host() == null) {
                parts.startMail();
            }
        } catch (IOException e) {
            parts.close();
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private void startMongo() {
        MongoServer server = new MongoServer(new MemoryBackend());
        mongo = server;
        InetSocketAddress address = server.bind();
        mongoUri = "mongodb://127.0.0.1:" + address.getPort() + "/shopkeeper?uuidRepresentation=standard";
    }

    private void startRedis() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        RedisServer server = RedisServer.newRedisServer()
                .port(port)
                .bind("127.0.0.1")
                .setting("save \"\"")
                .build();
        server.start();
        redis = server;
        redisUri = "redis://127.0.0.1:" + port;
    }

    private void startMail() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        mail = server;
    }

    @Nullable
    String mongoUri() {
        return mongoUri;
    }

    @Nullable
    String redisUri() {
        return redisUri;
    }

    int smtpPort() {
        return mail == null ? 0 : mail.getSmtp().getPort();
    }

    @Override
    public void close() {
        if (mail != null) {
            mail.stop();
        }
        if (redis != null) {
            try {
                redis.stop();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (mongo != null) {
            mongo.shutdown();
        }
    }
}
