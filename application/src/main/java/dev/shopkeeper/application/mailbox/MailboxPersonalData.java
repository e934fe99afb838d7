package dev.shopkeeper.application.mailbox;

import dev.shopkeeper.application.customer.PersonalData;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.customer.Profile;
import dev.shopkeeper.domain.paging.PageRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The captured e-mails to a customer, as part of what is held on them. */
public final class MailboxPersonalData implements PersonalData {

    private final @Nullable CapturedMail captured;

    /** @param captured null where e-mail is sent and not captured */
    public MailboxPersonalData(@Nullable CapturedMail captured) {
        this.captured = captured;
    }

    @Override
    public String section() {
        return "captured_mail";
    }

    @Override
    public Object of(Customer customer) {
        List<Map<String, Object>> all = new ArrayList<>();
        if (captured != null) {
            for (EmailAddress address : addressesOf(customer)) {
                CapturedMail.Filter filter = new CapturedMail.Filter(address, true);
                captured.list(filter, PageRequest.first(PageRequest.MAX_PAGE_SIZE))
                        .items()
                        .forEach(email -> all.add(shown(email)));
            }
        }
        return all;
    }

    private static Map<String, Object> shown(CapturedEmail email) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", email.id());
        shown.put("subject", email.subject());
        shown.put("received_at", email.receivedAt().toString());
        return shown;
    }

    @Override
    public void erase(Customer customer) {
        if (captured != null) {
            addressesOf(customer).forEach(captured::forget);
        }
    }

    /** The address, and the one that was given when signing up and not proven yet. */
    private static Set<EmailAddress> addressesOf(Customer customer) {
        Set<EmailAddress> addresses = new LinkedHashSet<>();
        if (customer.profile().email() != null) {
            addresses.add(customer.profile().email());
        }
        String unproven = customer.profile().attributes().get(Profile.UNVERIFIED_EMAIL);
        if (unproven != null) {
            EmailAddress.parse(unproven).ifPresent(addresses::add);
        }
        return addresses;
    }
}
