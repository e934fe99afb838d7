package dev.shopkeeper.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dev.shopkeeper.bootstrap.embedded.EmbeddedServers.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServersTest {

    @TempDir
    Path folder;

    @Test
    void startsAllSideBySideAndKeepsDocumentsOverARestart() throws IOException {
        try (DataDirectory data = DataDirectory.open(folder);
                EmbeddedServers servers = EmbeddedServers.start(data, EnumSet.allOf(Kind.class));
                MongoClient client = MongoClients.create(servers.mongoUri())) {
            customers(client).insertOne(new Document("_id", "ann").append("name", "Ann"));
            assertThat(servers.redisUri()).startsWith("redis://127.0.0.1:");
            assertThat(ask(Integer.parseInt(servers.redisUri().substring("redis://127.0.0.1:".length())), "PING"))
                    .isEqualTo("+PONG");
            assertThat(servers.mailbox().port()).isPositive();
        }
        try (DataDirectory data = DataDirectory.open(folder);
                EmbeddedServers servers = EmbeddedServers.start(data, Set.of(Kind.MONGO));
                MongoClient client = MongoClients.create(servers.mongoUri())) {
            assertThat(customers(client).find(new Document("_id", "ann")).first())
                    .isEqualTo(new Document("_id", "ann").append("name", "Ann"));
        }
    }

    @Test
    void startsOnlyWhatIsAskedFor() {
        try (DataDirectory data = DataDirectory.open(folder);
                EmbeddedServers servers = EmbeddedServers.start(data, Set.of(Kind.MAILBOX))) {
            assertThat(servers.mailbox().port()).isPositive();
            assertThatThrownBy(servers::mongoUri).hasMessageContaining("MONGO");
            assertThatThrownBy(servers::redisUri).hasMessageContaining("REDIS");
        }
    }

    @Test
    void canBeClosedTwice() {
        try (DataDirectory data = DataDirectory.open(folder)) {
            EmbeddedServers servers = EmbeddedServers.start(data, EnumSet.allOf(Kind.class));
            servers.close();
            servers.close();
        }
    }

    private static MongoCollection<Document> customers(MongoClient client) {
        return client.getDatabase("shopkeeper").getCollection("customers");
    }

    private static String ask(int port, String command) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII);
        }
    }
}
