package dev.shopkeeper.persistence.account;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.application.account.AccountMails;
import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.AccountMail;
import dev.shopkeeper.domain.account.AccountMail.Purpose;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.persistence.Indexes;
import dev.shopkeeper.persistence.MongoAdapter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** What owners of accounts are to get, in MongoDB: one document each, gone when it is sent. */
@Singleton
@MongoAdapter
class MongoAccountMails implements AccountMails {

    private static final String ID = "_id";
    private static final String PURPOSE = "purpose";
    private static final String TO = "to";
    private static final String ACCOUNT_ID = "account_id";
    private static final String CREATED_AT = "created_at";
    private static final String DUE = "due";
    private static final String ATTEMPTS = "attempts";
    private static final int TRIES = 20;

    private final MongoCollection<Document> mails;

    MongoAccountMails(MongoDatabase database) {
        this.mails = database.getCollection("account_mails");
        Indexes.ensure(mails, Indexes.on(DUE), Indexes.on(TO), Indexes.on(ACCOUNT_ID));
    }

    @Override
    public void add(AccountMail mail) {
        mails.insertOne(document(mail));
    }

    @Override
    public Optional<AccountMail> claim(Instant now, Instant until) {
        for (int i = 0; i < TRIES; i++) {
            Document due = mails.find(lte(DUE, Date.from(now)))
                    .sort(ascending(DUE))
                    .batchSize(1)
                    .limit(1)
                    .first();
            if (due == null) {
                return Optional.empty();
            }
            AccountMail claimed = mail(due).claimedUntil(until);
            // Whoever claimed it in between made it due at another time.
            boolean mine = mails.replaceOne(and(eq(ID, claimed.id()), eq(DUE, due.getDate(DUE))), document(claimed))
                            .getMatchedCount()
                    == 1;
            if (mine) {
                return Optional.of(claimed);
            }
        }
        return Optional.empty();
    }

    @Override
    public void replace(AccountMail mail) {
        mails.replaceOne(eq(ID, mail.id()), document(mail));
    }

    @Override
    public void remove(String id) {
        mails.deleteOne(eq(ID, id));
    }

    @Override
    public void forget(AccountId account, EmailAddress address) {
        mails.deleteMany(or(eq(ACCOUNT_ID, account.value()), eq(TO, address.value())));
    }

    private static Document document(AccountMail mail) {
        Document document = new Document(ID, mail.id())
                .append(PURPOSE, MailedLinkDocument.name(mail.purpose()))
                .append(TO, mail.to().value())
                .append(CREATED_AT, Date.from(mail.createdAt()))
                .append(DUE, Date.from(mail.due()))
                .append(ATTEMPTS, mail.attempts());
        if (mail.account() != null) {
            document.append(ACCOUNT_ID, mail.account().value());
        }
        return document;
    }

    private static AccountMail mail(Document document) {
        Purpose purpose = MailedLinkDocument.purpose(document.getString(PURPOSE));
        return new AccountMail(
                document.getString(ID),
                purpose,
                new EmailAddress(document.getString(TO)),
                Optional.ofNullable(document.getString(ACCOUNT_ID))
                        .map(AccountId::new)
                        .orElse(null),
                document.getDate(CREATED_AT).toInstant(),
                document.getDate(DUE).toInstant(),
                document.getInteger(ATTEMPTS));
    }
}
