package dev.shopkeeper.bootstrap.embedded.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import org.bson.Document;

/** A server on a folder and a client on the server. */
final class MongoFixture implements AutoCloseable {

    private final EmbeddedMongo server;
    private final MongoClient client;

    MongoFixture(Path folder) {
        server = EmbeddedMongo.start(folder);
        client = MongoClients.create(server.uri("shop"));
    }

    MongoClient client() {
        return client;
    }

    String uri() {
        return server.uri("shop");
    }

    MongoDatabase database() {
        return client.getDatabase("shop");
    }

    MongoCollection<Document> collection(String name) {
        return database().getCollection(name);
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
