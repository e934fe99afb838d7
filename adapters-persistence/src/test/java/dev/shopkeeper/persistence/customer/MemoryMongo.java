package dev.shopkeeper.persistence.customer;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

final class MemoryMongo {
    private static final MongoServer SERVER = new MongoServer(new MemoryBackend());
    private static final MongoClient CLIENT = MongoClients.create(SERVER.bindAndGetConnectionString());

    static MongoDatabase database() {
        MongoDatabase database = CLIENT.getDatabase("test");
        database.drop();
        return database;
    }
}
