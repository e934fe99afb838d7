package dev.shopkeeper.application.chat.usage;

import dev.shopkeeper.application.customer.CustomerTraces;
import dev.shopkeeper.domain.customer.CustomerId;
import java.util.Collection;
import java.util.Set;

/** A customer the language model was asked for has chatted. */
public final class UsageTraces implements CustomerTraces {

    private final TokenLedger ledger;

    public UsageTraces(TokenLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String kind() {
        return "chat";
    }

    @Override
    public Set<CustomerId> among(Collection<CustomerId> customers) {
        return ledger.among(customers);
    }
}
