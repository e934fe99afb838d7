package dev.shopkeeper.application.account;

import dev.shopkeeper.application.demo.DemoData;
import dev.shopkeeper.domain.account.Password;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.account.Username;
import dev.shopkeeper.domain.customer.EmailAddress;
import java.util.Set;

/** A marketer to try Shopkeeper out as, with a password that everybody may know. */
public final class DemoMarketer implements DemoData {

    public static final Username USERNAME = new Username("marketer");
    public static final String PASSWORD = "marketer123";
    private static final String EMAIL = "marketer@example.com";

    private final CreateStaffAccount create;

    public DemoMarketer(CreateStaffAccount create) {
        this.create = create;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void load() {
        create.createForTrial(
                USERNAME, EmailAddress.parse(EMAIL).orElseThrow(), Set.of(Role.MARKETER), new Password(PASSWORD));
    }
}
