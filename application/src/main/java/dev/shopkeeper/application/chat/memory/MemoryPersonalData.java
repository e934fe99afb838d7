package dev.shopkeeper.application.chat.memory;

import dev.shopkeeper.application.chat.conversation.ChatMessages;
import dev.shopkeeper.application.customer.PersonalData;
import dev.shopkeeper.domain.chat.memory.CustomerMemory;
import dev.shopkeeper.domain.chat.memory.RememberedFact;
import dev.shopkeeper.domain.customer.Customer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is remembered of a customer, as part of what is held on them: also what no longer holds. */
public final class MemoryPersonalData implements PersonalData {

    private final ChatMessages messages;
    private final CustomerMemories memories;
    private final ForgetMemory forget;

    public MemoryPersonalData(ChatMessages messages, CustomerMemories memories, ForgetMemory forget) {
        this.messages = messages;
        this.memories = memories;
        this.forget = forget;
    }

    @Override
    public String section() {
        return "chat_memory";
    }

    @Override
    public Object of(Customer customer) {
        Map<String, Object> shown = new LinkedHashMap<>();
        List<RememberedFact> facts =
                memories.find(customer.id()).map(CustomerMemory::facts).orElse(List.of());
        shown.put("facts", facts.stream().map(MemoryPersonalData::shown).toList());
        memories.find(customer.id()).map(CustomerMemory::summary).ifPresent(summary -> shown.put("summary", summary));
        return shown;
    }

    private static Map<String, Object> shown(RememberedFact fact) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("text", fact.text());
        shown.put("kind", fact.kind().name().toLowerCase(Locale.ROOT));
        shown.put("message_id", fact.source().value());
        shown.put("said_at", fact.at().toString());
        shown.put("holds", fact.holds());
        return shown;
    }

    @Override
    public void erase(Customer customer) {
        // the messages first, whoever else removes them: what they hold would be learned again
        messages.removeOf(customer.id());
        forget.of(customer.id());
    }
}
