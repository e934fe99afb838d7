package dev.shopkeeper.persistence.chat.memory;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import dev.shopkeeper.application.chat.memory.CustomerMemories;
import dev.shopkeeper.domain.chat.memory.CustomerMemory;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.persistence.Duplicates;
import dev.shopkeeper.persistence.MongoAdapter;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;

/** Memories in MongoDB: one document for each customer. */
@Singleton
@MongoAdapter
class MongoCustomerMemories implements CustomerMemories {

    private static final String ID = "_id";

    private final MongoCollection<Document> memories;

    MongoCustomerMemories(MongoDatabase database) {
        this.memories = database.getCollection("chat_memories");
    }

    @Override
    public Optional<CustomerMemory> find(CustomerId customer) {
        return Optional.ofNullable(
                        memories.find(Filters.eq(ID, customer.value())).first())
                .map(CustomerMemoryDocument::toMemory);
    }

    @Override
    public boolean add(CustomerMemory memory) {
        return Duplicates.insertIfNew(memories, CustomerMemoryDocument.of(memory.atVersion(0)));
    }

    @Override
    public boolean replace(CustomerMemory memory) {
        return memories.replaceOne(
                                Filters.and(
                                        Filters.eq(ID, memory.customer().value()),
                                        Filters.eq(CustomerMemoryDocument.EPOCH, memory.epoch()),
                                        Filters.eq(CustomerMemoryDocument.VERSION, memory.version())),
                                CustomerMemoryDocument.of(memory.atVersion(memory.version() + 1)))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void remove(CustomerId customer) {
        memories.deleteOne(Filters.eq(ID, customer.value()));
    }

    @Override
    public Set<CustomerId> among(Collection<CustomerId> customers) {
        Set<CustomerId> found = new HashSet<>();
        memories.find(Filters.in(ID, customers.stream().map(CustomerId::value).toList()))
                .projection(Projections.include(ID))
                .batchSize(customers.size() + 1)
                .forEach(document -> found.add(new CustomerId(document.getString(ID))));
        return found;
    }
}
