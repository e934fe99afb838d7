package dev.shopkeeper.persistence.service;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.application.service.Dependency;
import dev.shopkeeper.domain.failure.Unavailable;
import jakarta.inject.Singleton;
import org.bson.Document;

@Singleton
final class MongoDependency implements Dependency {

    private final MongoDatabase database;

    MongoDependency(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "mongodb";
    }

    @Override
    public boolean isVital() {
        return true;
    }

    @Override
    public void check() {
        try {
            database.runCommand(new Document("ping", 1));
        } catch (MongoException away) {
            throw new Unavailable(Unavailable.Why.AWAY, "does not answer");
        }
    }
}
