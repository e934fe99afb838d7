package dev.shopkeeper.application.account;

import dev.shopkeeper.application.customer.PersonalData;
import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.account.AccountMail.Purpose;
import dev.shopkeeper.domain.account.SessionState.Reason;
import dev.shopkeeper.domain.customer.Customer;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The account of a customer, as part of what is held on them; erased with them, and their sessions with it. */
public final class AccountPersonalData implements PersonalData {

    private final Accounts accounts;
    private final Sessions sessions;
    private final AccountMails mails;
    private final MailedLinks links;
    private final Standings standings;
    private final InstantSource clock;

    public AccountPersonalData(
            Accounts accounts,
            Sessions sessions,
            AccountMails mails,
            MailedLinks links,
            Standings standings,
            InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.mails = mails;
        this.links = links;
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public String section() {
        return "accounts";
    }

    @Override
    public Object of(Customer customer) {
        return accounts.ofCustomers(List.of(customer.id())).stream()
                .map(AccountPersonalData::shown)
                .toList();
    }

    private static Map<String, Object> shown(Account account) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", account.id().value());
        shown.put("username", account.username().value());
        if (account.email() != null) {
            shown.put("email", account.email().value());
        }
        shown.put("created_at", account.createdAt().toString());
        return shown;
    }

    @Override
    public void erase(Customer customer) {
        for (Account account : accounts.ofCustomers(List.of(customer.id()))) {
            if (account.email() != null) {
                mails.forget(account.id(), account.email());
            }
            for (Purpose purpose : Purpose.values()) {
                links.removeAll(account.id(), purpose);
            }
            accounts.remove(account.id());
            sessions.revokeAll(account.id(), null, Reason.ACCESS_TAKEN, clock.instant());
            standings.forget(account.id());
        }
    }
}
