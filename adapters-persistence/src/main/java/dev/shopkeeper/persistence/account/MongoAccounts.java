package dev.shopkeeper.persistence.account;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static dev.shopkeeper.persistence.account.AccountDocument.CREATED_AT;
import static dev.shopkeeper.persistence.account.AccountDocument.CUSTOMER_ID;
import static dev.shopkeeper.persistence.account.AccountDocument.DISABLED;
import static dev.shopkeeper.persistence.account.AccountDocument.EMAIL;
import static dev.shopkeeper.persistence.account.AccountDocument.EMAIL_PROVEN;
import static dev.shopkeeper.persistence.account.AccountDocument.ID;
import static dev.shopkeeper.persistence.account.AccountDocument.PROVEN_EMAIL;
import static dev.shopkeeper.persistence.account.AccountDocument.ROLES;
import static dev.shopkeeper.persistence.account.AccountDocument.USERNAME_KEY;
import static dev.shopkeeper.persistence.account.AccountDocument.VERSION;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.application.account.Accounts;
import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.EmailTaken;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.account.Username;
import dev.shopkeeper.domain.account.UsernameTaken;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.domain.paging.PageRequest.Sort;
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

/** Accounts in MongoDB: one document each. */
@Singleton
@MongoAdapter
class MongoAccounts implements Accounts {

    private static final int BATCH = 100;

    private final MongoCollection<Document> accounts;

    MongoAccounts(MongoDatabase database) {
        this.accounts = database.getCollection("accounts");
        Indexes.ensure(
                accounts,
                Indexes.unique(USERNAME_KEY),
                Indexes.uniqueWherePresent(PROVEN_EMAIL),
                Indexes.on(EMAIL),
                Indexes.on(CUSTOMER_ID),
                Indexes.on(ROLES));
    }

    @Override
    public void add(Account account) {
        try {
            accounts.insertOne(AccountDocument.of(account));
        } catch (MongoWriteException e) {
            if (!Duplicates.isOne(e.getError())) {
                throw e;
            }
            if (findByUsername(account.username()).isPresent()) {
                throw new UsernameTaken();
            }
            throw new EmailTaken();
        }
    }

    @Override
    public boolean replace(Account next) {
        try {
            Bson before = and(eq(ID, next.id().value()), eq(VERSION, next.version() - 1));
            return accounts.replaceOne(before, AccountDocument.of(next)).getMatchedCount() == 1;
        } catch (MongoWriteException e) {
            if (!Duplicates.isOne(e.getError())) {
                throw e;
            }
            throw new EmailTaken();
        }
    }

    @Override
    public void remove(AccountId id) {
        accounts.deleteOne(eq(ID, id.value()));
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return first(eq(ID, id.value()), null);
    }

    @Override
    public Optional<Account> findByUsername(Username username) {
        return first(eq(USERNAME_KEY, username.key()), null);
    }

    @Override
    public Optional<Account> findByEmail(EmailAddress email) {
        return first(eq(EMAIL, email.value()), orderBy(descending(EMAIL_PROVEN), ascending(CREATED_AT), ascending(ID)));
    }

    private Optional<Account> first(Bson filter, @Nullable Bson order) {
        return Optional.ofNullable(
                        accounts.find(filter).sort(order).batchSize(1).limit(1).first())
                .map(AccountDocument::toAccount);
    }

    @Override
    public int activeAdmins() {
        return Math.toIntExact(
                accounts.countDocuments(and(eq(ROLES, AccountDocument.roleName(Role.ADMIN)), eq(DISABLED, false))));
    }

    @Override
    public Page<Account> listStaff(PageRequest page) {
        Sort sort = page.sort() == null ? new Sort("created_at", false) : page.sort();
        String field = sort.field().equals("username") ? USERNAME_KEY : CREATED_AT;
        Bson staff = in(
                ROLES,
                Account.STAFF_ROLES.stream().map(AccountDocument::roleName).toList());
        Bson filter = page.after() == null ? staff : and(staff, behind(page.after(), field, sort.descending()));
        List<Account> found = new ArrayList<>();
        accounts.find(filter)
                .sort(sort.descending() ? descending(field, ID) : ascending(field, ID))
                .skip(page.offset())
                .limit(page.pageSize() + 1)
                .batchSize(page.pageSize() + 1)
                .map(AccountDocument::toAccount)
                .into(found);
        boolean more = found.size() > page.pageSize();
        List<Account> items = more ? found.subList(0, page.pageSize()) : found;
        String next = more ? items.getLast().id().value() : null;
        return new Page<>(items, page.page(), page.pageSize(), accounts.countDocuments(staff), next);
    }

    /** What comes behind the account that the cursor names. */
    private Bson behind(String cursor, String field, boolean descending) {
        Document anchor = Optional.ofNullable(accounts.find(eq(ID, cursor)).first())
                .orElseThrow(() -> InvalidInput.field("after", "must be a next_cursor of this list"));
        Object value = anchor.get(field);
        return descending
                ? or(lt(field, value), and(eq(field, value), lt(ID, cursor)))
                : or(gt(field, value), and(eq(field, value), gt(ID, cursor)));
    }

    @Override
    public List<Account> ofCustomers(Collection<CustomerId> customers) {
        List<String> ids = customers.stream().map(CustomerId::value).toList();
        return accounts.find(in(CUSTOMER_ID, ids))
                .batchSize(BATCH)
                .map(AccountDocument::toAccount)
                .into(new ArrayList<>());
    }
}
