package dev.shopkeeper.application.account;

import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.AccountMail.Purpose;
import dev.shopkeeper.domain.account.MailedLink;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Mailed links in a map. */
public final class InMemoryMailedLinks implements MailedLinks {

    private final Map<String, MailedLink> links = new ConcurrentHashMap<>();

    @Override
    public void add(MailedLink link) {
        links.put(link.hash(), link);
    }

    @Override
    public Optional<MailedLink> find(String hash) {
        return Optional.ofNullable(links.get(hash));
    }

    @Override
    public boolean take(String hash) {
        return links.remove(hash) != null;
    }

    @Override
    public void removeAll(AccountId account, Purpose purpose) {
        links.values().removeIf(link -> link.account().equals(account) && link.purpose() == purpose);
    }

    @Override
    public int removeExpired(Instant before) {
        int sizeBefore = links.size();
        links.values().removeIf(link -> link.expiresAt().isBefore(before));
        return sizeBefore - links.size();
    }
}
