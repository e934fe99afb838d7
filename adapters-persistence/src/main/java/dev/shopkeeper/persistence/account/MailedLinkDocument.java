package dev.shopkeeper.persistence.account;

import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.AccountMail.Purpose;
import dev.shopkeeper.domain.account.MailedLink;
import dev.shopkeeper.domain.customer.EmailAddress;
import java.util.Date;
import org.bson.Document;

/** A mailed link as it is stored: its secret's hash is its id. */
final class MailedLinkDocument {

    static final String ID = "_id";
    static final String PURPOSE = "purpose";
    static final String ACCOUNT_ID = "account_id";
    static final String EXPIRES_AT = "expires_at";

    private static final String ADDRESS = "address";

    private MailedLinkDocument() {}

    static Document of(MailedLink link) {
        return new Document(ID, link.hash())
                .append(PURPOSE, name(link.purpose()))
                .append(ACCOUNT_ID, link.account().value())
                .append(ADDRESS, link.address().value())
                .append(EXPIRES_AT, Date.from(link.expiresAt()));
    }

    static MailedLink toLink(Document document) {
        return new MailedLink(
                document.getString(ID),
                purpose(document.getString(PURPOSE)),
                new AccountId(document.getString(ACCOUNT_ID)),
                new EmailAddress(document.getString(ADDRESS)),
                document.getDate(EXPIRES_AT).toInstant());
    }

    static String name(Purpose purpose) {
        return switch (purpose) {
            case PROVE_ADDRESS -> "prove_address";
            case NEW_PASSWORD -> "new_password";
        };
    }

    static Purpose purpose(String name) {
        return switch (name) {
            case "prove_address" -> Purpose.PROVE_ADDRESS;
            case "new_password" -> Purpose.NEW_PASSWORD;
            default -> throw new IllegalStateException("an e-mail to an account with the unknown purpose " + name);
        };
    }
}
