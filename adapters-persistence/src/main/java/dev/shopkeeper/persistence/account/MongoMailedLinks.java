package dev.shopkeeper.persistence.account;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static dev.shopkeeper.persistence.account.MailedLinkDocument.ACCOUNT_ID;
import static dev.shopkeeper.persistence.account.MailedLinkDocument.EXPIRES_AT;
import static dev.shopkeeper.persistence.account.MailedLinkDocument.ID;
import static dev.shopkeeper.persistence.account.MailedLinkDocument.PURPOSE;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.application.account.MailedLinks;
import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.AccountMail.Purpose;
import dev.shopkeeper.domain.account.MailedLink;
import dev.shopkeeper.persistence.Indexes;
import dev.shopkeeper.persistence.MongoAdapter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** Mailed links in MongoDB: one document each, gone when it is used. */
@Singleton
@MongoAdapter
class MongoMailedLinks implements MailedLinks {

    private final MongoCollection<Document> links;

    MongoMailedLinks(MongoDatabase database) {
        this.links = database.getCollection("mailed_links");
        Indexes.ensure(links, Indexes.on(ACCOUNT_ID), Indexes.on(EXPIRES_AT));
    }

    @Override
    public void add(MailedLink link) {
        links.insertOne(MailedLinkDocument.of(link));
    }

    @Override
    public Optional<MailedLink> find(String hash) {
        return Optional.ofNullable(
                        links.find(eq(ID, hash)).batchSize(1).limit(1).first())
                .map(MailedLinkDocument::toLink);
    }

    @Override
    public boolean take(String hash) {
        return links.deleteOne(eq(ID, hash)).getDeletedCount() == 1;
    }

    @Override
    public void removeAll(AccountId account, Purpose purpose) {
        links.deleteMany(and(eq(ACCOUNT_ID, account.value()), eq(PURPOSE, MailedLinkDocument.name(purpose))));
    }

    @Override
    public int removeExpired(Instant before) {
        return Math.toIntExact(
                links.deleteMany(lt(EXPIRES_AT, Date.from(before))).getDeletedCount());
    }
}
