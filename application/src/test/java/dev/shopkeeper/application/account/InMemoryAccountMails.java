package dev.shopkeeper.application.account;

import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.AccountMail;
import dev.shopkeeper.domain.customer.EmailAddress;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What owners of accounts are to get, in a map. */
public final class InMemoryAccountMails implements AccountMails {

    private final Map<String, AccountMail> mails = new ConcurrentHashMap<>();

    @Override
    public void add(AccountMail mail) {
        mails.put(mail.id(), mail);
    }

    @Override
    public synchronized Optional<AccountMail> claim(Instant now, Instant until) {
        Optional<AccountMail> claimed = mails.values().stream()
                .filter(mail -> !mail.due().isAfter(now))
                .min(Comparator.comparing(AccountMail::due))
                .map(mail -> mail.claimedUntil(until));
        claimed.ifPresent(mail -> mails.put(mail.id(), mail));
        return claimed;
    }

    @Override
    public void replace(AccountMail mail) {
        mails.computeIfPresent(mail.id(), (_, _) -> mail);
    }

    @Override
    public void remove(String id) {
        mails.remove(id);
    }

    @Override
    public void forget(AccountId account, EmailAddress address) {
        mails.values()
                .removeIf(mail -> account.equals(mail.account()) || mail.to().equals(address));
    }

    public int size() {
        return mails.size();
    }
}
