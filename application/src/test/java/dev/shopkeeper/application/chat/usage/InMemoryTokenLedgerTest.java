package dev.shopkeeper.application.chat.usage;

class InMemoryTokenLedgerTest extends TokenLedgerContract {

    private final TokenLedger ledger = new InMemoryTokenLedger();

    @Override
    protected TokenLedger ledger() {
        return ledger;
    }
}
