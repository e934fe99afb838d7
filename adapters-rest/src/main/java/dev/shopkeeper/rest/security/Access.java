package dev.shopkeeper.rest.security;

import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.account.Role;
import io.micronaut.security.rules.SecurityRule;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Who may call a route, for {@code @Secured}; several mean any of them. An admin may do whatever another role may.
 * Whether a thing belongs to the caller is for the controller to ask the {@link Caller}.
 */
public final class Access {

    /** Open to all. */
    public static final String ANYONE = SecurityRule.IS_ANONYMOUS;

    /** Everybody we know: accounts, the shop backend's customers, services. */
    public static final String SIGNED_IN = SecurityRule.IS_AUTHENTICATED;

    public static final String ADMIN = "admin";
    public static final String MARKETER = "marketer";
    public static final String SUPPORT = "support";
    public static final String CUSTOMER = "customer";
    public static final String SERVICE = "service";

    /** Admin, marketer and support. */
    public static final String STAFF = "staff";

    private Access() {}

    /** All the words above that this caller answers to. */
    static Collection<String> of(Caller caller) {
        Set<String> words = new LinkedHashSet<>();
        for (Role role : Role.values()) {
            if (caller.may(role)) {
                words.add(word(role));
            }
        }
        if (caller.isStaff()) {
            words.add(STAFF);
        }
        return words;
    }

    /** The name a role has on the wire. */
    public static String word(Role role) {
        return switch (role) {
            case ADMIN -> ADMIN;
            case MARKETER -> MARKETER;
            case SUPPORT -> SUPPORT;
            case CUSTOMER -> CUSTOMER;
            case SERVICE -> SERVICE;
        };
    }
}
