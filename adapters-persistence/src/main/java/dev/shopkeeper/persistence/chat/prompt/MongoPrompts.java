package dev.shopkeeper.persistence.chat.prompt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.shopkeeper.application.chat.prompt.Prompts;
import dev.shopkeeper.domain.chat.prompt.PromptAddress;
import dev.shopkeeper.domain.chat.prompt.PromptKind;
import dev.shopkeeper.domain.chat.prompt.PromptPublication;
import dev.shopkeeper.domain.chat.prompt.PromptVersion;
import dev.shopkeeper.domain.chat.prompt.PromptVersionId;
import dev.shopkeeper.persistence.Duplicates;
import dev.shopkeeper.persistence.Indexes;
import dev.shopkeeper.persistence.MongoAdapter;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Prompts in {@code prompt_versions} and {@code prompt_publications}. */
@Singleton
@MongoAdapter
class MongoPrompts implements Prompts {

    /** A batch stays far below what one reply of the store may hold, however long the prompts are. */
    private static final int BATCH = 100;

    private final MongoCollection<Document> versions;
    private final MongoCollection<Document> publications;

    MongoPrompts(MongoDatabase database) {
        versions = database.getCollection("prompt_versions");
        publications = database.getCollection("prompt_publications");
        Indexes.ensure(
                versions, Indexes.on(PromptDocument.NAME, PromptDocument.LANGUAGE, "-" + PromptDocument.VERSION));
        Indexes.ensure(publications, Indexes.on(PromptDocument.NAME));
    }

    @Override
    public boolean add(PromptVersion version) {
        return Duplicates.insertIfNew(versions, PromptDocument.of(version));
    }

    @Override
    public Optional<PromptVersion> find(PromptVersionId id) {
        return first(versions, Filters.eq(PromptDocument.ID, PromptDocument.id(id)))
                .map(PromptDocument::toVersion);
    }

    @Override
    public long latest(PromptAddress address) {
        Document newest = versions.find(Filters.and(
                        Filters.eq(PromptDocument.NAME, address.name()),
                        Filters.eq(PromptDocument.LANGUAGE, address.language())))
                .sort(Sorts.descending(PromptDocument.VERSION))
                .projection(Projections.include(PromptDocument.VERSION))
                .limit(1)
                .batchSize(2)
                .first();
        return newest == null ? 0 : newest.getLong(PromptDocument.VERSION);
    }

    @Override
    public Optional<PromptKind> kind(String name) {
        return first(versions, Filters.eq(PromptDocument.NAME, name)).map(PromptDocument::toKind);
    }

    @Override
    public List<PromptVersion> versions(@Nullable String name) {
        return versions.find(named(name))
                .sort(Sorts.orderBy(
                        Sorts.ascending(PromptDocument.NAME, PromptDocument.LANGUAGE),
                        Sorts.descending(PromptDocument.VERSION)))
                .limit(MOST_LISTED)
                .batchSize(BATCH)
                .map(PromptDocument::toVersion)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<PromptPublication> publication(PromptAddress address) {
        return first(publications, Filters.eq(PromptDocument.ID, PromptDocument.id(address)))
                .map(PromptDocument::toPublication);
    }

    @Override
    public List<PromptPublication> publications(Collection<PromptAddress> addresses) {
        List<String> ids = addresses.stream().map(PromptDocument::id).toList();
        return found(Filters.in(PromptDocument.ID, ids));
    }

    @Override
    public List<PromptPublication> publications(@Nullable String name) {
        return found(named(name));
    }

    @Override
    public boolean publish(PromptPublication next) {
        Document document = PromptDocument.of(next);
        if (next.revision() == 1) {
            return Duplicates.insertIfNew(publications, document);
        }
        Bson before = Filters.and(
                Filters.eq(PromptDocument.ID, PromptDocument.id(next.address())),
                Filters.eq(PromptDocument.REVISION, next.revision() - 1));
        return publications.replaceOne(before, document).getMatchedCount() == 1;
    }

    private List<PromptPublication> found(Bson which) {
        return publications
                .find(which)
                .limit(MOST_LISTED)
                .batchSize(BATCH)
                .map(PromptDocument::toPublication)
                .into(new ArrayList<>());
    }

    private static Bson named(@Nullable String name) {
        return name == null ? Filters.empty() : Filters.eq(PromptDocument.NAME, name);
    }

    private static Optional<Document> first(MongoCollection<Document> in, Bson which) {
        return Optional.ofNullable(in.find(which).limit(1).batchSize(2).first());
    }
}
