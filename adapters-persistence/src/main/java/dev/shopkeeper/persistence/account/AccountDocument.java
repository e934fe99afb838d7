package dev.shopkeeper.persistence.account;

import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.PasswordHash;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.account.Username;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;

/** An account as it is stored. */
final class AccountDocument {

    static final String ID = "_id";
    static final String USERNAME_KEY = "username_key";
    static final String EMAIL = "email";
    static final String EMAIL_PROVEN = "email_proven";
    /** The address once more, only where it is proven: it is unique, and the other is not. */
    static final String PROVEN_EMAIL = "proven_email";

    static final String ROLES = "roles";
    static final String CUSTOMER_ID = "customer_id";
    static final String DISABLED = "disabled";
    static final String CREATED_AT = "created_at";
    static final String VERSION = "version";

    private static final String USERNAME = "username";
    private static final String ONLY_FROM_HERE = "only_from_here";
    private static final String PASSWORD_HASH = "password_hash";

    private static final Map<Role, String> ROLE_NAMES = Map.of(
            Role.ADMIN, "admin",
            Role.MARKETER, "marketer",
            Role.SUPPORT, "support",
            Role.CUSTOMER, "customer",
            Role.SERVICE, "service");

    private AccountDocument() {}

    static String roleName(Role role) {
        return Optional.ofNullable(ROLE_NAMES.get(role)).orElseThrow();
    }

    private static Role role(String name) {
        return Role.valueOf(name.toUpperCase(Locale.ROOT));
    }

    static Document of(Account account) {
        Document document = new Document(ID, account.id().value())
                .append(USERNAME, account.username().value())
                .append(USERNAME_KEY, account.username().key())
                .append(EMAIL_PROVEN, account.emailProven())
                .append(
                        ROLES,
                        account.roles().stream()
                                .map(AccountDocument::roleName)
                                .sorted()
                                .toList())
                .append(DISABLED, account.disabled())
                .append(ONLY_FROM_HERE, account.onlyFromHere())
                .append(PASSWORD_HASH, account.passwordHash().value())
                .append(CREATED_AT, Date.from(account.createdAt()))
                .append(VERSION, account.version());
        if (account.email() != null) {
            document.append(EMAIL, account.email().value());
            if (account.emailProven()) {
                document.append(PROVEN_EMAIL, account.email().value());
            }
        }
        if (account.customerId() != null) {
            document.append(CUSTOMER_ID, account.customerId().value());
        }
        return document;
    }

    static Account toAccount(Document document) {
        List<String> roles = document.getList(ROLES, String.class);
        return new Account(
                new AccountId(document.getString(ID)),
                new Username(document.getString(USERNAME)),
                Optional.ofNullable(document.getString(EMAIL))
                        .map(EmailAddress::new)
                        .orElse(null),
                document.getBoolean(EMAIL_PROVEN),
                roles.stream().map(AccountDocument::role).collect(Collectors.toSet()),
                Optional.ofNullable(document.getString(CUSTOMER_ID))
                        .map(CustomerId::new)
                        .orElse(null),
                document.getBoolean(DISABLED),
                document.getBoolean(ONLY_FROM_HERE),
                new PasswordHash(document.getString(PASSWORD_HASH)),
                document.getDate(CREATED_AT).toInstant(),
                document.getLong(VERSION));
    }
}
