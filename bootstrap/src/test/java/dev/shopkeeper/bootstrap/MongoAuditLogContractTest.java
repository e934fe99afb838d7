package dev.shopkeeper.bootstrap;

import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.application.audit.AuditLog;
import dev.shopkeeper.application.audit.AuditLogContract;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import org.bson.Document;

class MongoAuditLogContractTest extends AuditLogContract {

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();

    @Override
    protected AuditLog log() {
        shopkeeper.bean(MongoDatabase.class).getCollection("audit_log").deleteMany(new Document());
        return shopkeeper.bean(AuditLog.class);
    }
}
