package dev.shopkeeper.persistence.demo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import dev.shopkeeper.application.demo.DemoMark;
import dev.shopkeeper.persistence.MongoAdapter;
import jakarta.inject.Singleton;
import org.bson.Document;

/** A document in the collection {@code demo}. */
@Singleton
@MongoAdapter
class MongoDemoMark implements DemoMark {

    private final MongoDatabase database;

    MongoDemoMark(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public boolean set() {
        Document mark = new Document("_id", "loaded");
        boolean fresh = database.getCollection("demo")
                        .replaceOne(Filters.eq("_id", "loaded"), mark, new ReplaceOptions().upsert(true))
                        .getMatchedCount()
                == 0;
        return fresh && database.getCollection("customers").estimatedDocumentCount() == 0;
    }
}
