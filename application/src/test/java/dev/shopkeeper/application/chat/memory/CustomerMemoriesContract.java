package dev.shopkeeper.application.chat.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.memory.CustomerMemory;
import dev.shopkeeper.domain.chat.memory.FactKind;
import dev.shopkeeper.domain.chat.memory.RememberedFact;
import dev.shopkeeper.domain.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of memories keeps to. */
public abstract class CustomerMemoriesContract {

    private static final CustomerId ANNA = new CustomerId("anna");
    private static final CustomerId BINH = new CustomerId("binh");
    private static final MessageId SAID = new MessageId(new ConversationId("c"), 4);

    /** An empty store. */
    protected abstract CustomerMemories memories();

    private static CustomerMemory full() {
        List<RememberedFact> facts = List.of(
                new RememberedFact(
                        "c:2-0",
                        FactKind.SIZE,
                        "size",
                        "I'm a size 41",
                        SAID,
                        Instant.parse("2026-11-22T08:15:30Z"),
                        "c:4-0"),
                new RememberedFact(
                        "c:4-0",
                        FactKind.SIZE,
                        "size",
                        "I'm a size 42",
                        SAID,
                        Instant.parse("2026-11-22T08:15:30.123Z"),
                        null));
        return new CustomerMemory(ANNA, "e1", facts, SAID, "spoke of shoes", SAID, true, 0);
    }

    @Test
    void keepsAMemoryAsItIs() {
        CustomerMemories memories = memories();

        assertThat(memories.find(ANNA)).isEmpty();
        assertThat(memories.add(full())).isTrue();
        assertThat(memories.find(ANNA)).contains(full());
        assertThat(memories.add(CustomerMemory.begun(BINH, "e2"))).isTrue();
        assertThat(memories.find(BINH)).contains(CustomerMemory.begun(BINH, "e2"));
    }

    @Test
    void addsNoSecond() {
        CustomerMemories memories = memories();
        memories.add(full());

        assertThat(memories.add(CustomerMemory.begun(ANNA, "e9"))).isFalse();
        assertThat(memories.find(ANNA)).contains(full());
    }

    @Test
    void replacesOnlyTheOneItCameFrom() {
        CustomerMemories memories = memories();
        memories.add(full());

        assertThat(memories.replace(full().indexed(false))).isTrue();
        assertThat(memories.replace(full().passedOver(SAID))).isFalse();
        CustomerMemory now = memories.find(ANNA).orElseThrow();
        assertThat(now.wholeIndexed()).isFalse();
        assertThat(now.version()).isEqualTo(1);
        assertThat(memories.replace(now.indexed(true))).isTrue();
    }

    @Test
    void doesNotBringBackWhatWasForgotten() {
        CustomerMemories memories = memories();
        memories.add(full());
        memories.remove(ANNA);
        memories.remove(ANNA);

        assertThat(memories.replace(full())).isFalse();
        assertThat(memories.find(ANNA)).isEmpty();
        memories.add(CustomerMemory.begun(ANNA, "e2"));
        assertThat(memories.replace(full())).isFalse();
    }

    @Test
    void tellsOfWhomSomethingIsRemembered() {
        CustomerMemories memories = memories();
        memories.add(full());

        assertThat(memories.among(List.of(ANNA, BINH))).containsExactly(ANNA);
        assertThat(memories.among(List.of())).isEmpty();
    }
}
