package dev.shopkeeper.persistence.audit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dev.shopkeeper.application.audit.AuditLog;
import dev.shopkeeper.application.audit.AuditLogContract;
import java.util.concurrent.atomic.AtomicInteger;

class MongoAuditLogTest extends AuditLogContract {

    private static final MongoServer SERVER = new MongoServer(new MemoryBackend());
    private static final MongoClient CLIENT = MongoClients.create(SERVER.bindAndGetConnectionString());

    private final AtomicInteger ids = new AtomicInteger();

    @Override
    protected AuditLog log() {
        MongoDatabase database = CLIENT.getDatabase("audit");
        database.drop();
        return new MongoAuditLog(database, () -> "a%05d".formatted(ids.incrementAndGet()));
    }
}
