package dev.shopkeeper.persistence;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** A MongoDB in this process, emptied for each test. */
public final class MemoryMongo {
    private static final MongoServer SERVER = new MongoServer(new MemoryBackend());
    private static final MongoClient CLIENT = MongoClients.create(SERVER.bindAndGetConnectionString());

    private MemoryMongo() {}

    public static MongoDatabase database() {
        MongoDatabase database = CLIENT.getDatabase("test");
        database.drop();
        return database;
    }
}
