package dev.shopkeeper.application.chat.conversation;

import static dev.shopkeeper.application.chat.conversation.ChatSamples.ANNA;
import static dev.shopkeeper.application.chat.conversation.ChatSamples.BINH;
import static dev.shopkeeper.application.chat.conversation.ChatSamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopkeeper.domain.chat.Conversation;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.Handover;
import dev.shopkeeper.domain.chat.HandoverReason;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of conversations does. */
public abstract class ConversationsContract {

    private static final ConversationFilter ANNAS = ConversationFilter.of(ANNA);
    private static final ConversationFilter WAITING = new ConversationFilter(null, true);
    private static final ConversationFilter ALL = new ConversationFilter(null, false);

    /** An empty store. */
    protected abstract Conversations conversations();

    private static Conversation conversation(String id, CustomerId customer, int second) {
        return Conversation.started(new ConversationId(id), customer, NOW.plusSeconds(second));
    }

    private static Handover handover(String conversation, HandoverReason reason) {
        return new Handover(reason, MessageId.answer(new ConversationId(conversation), 3), NOW.plusSeconds(9));
    }

    private static List<String> ids(Page<Conversation> page) {
        return page.items().stream().map(one -> one.id().value()).toList();
    }

    @Test
    void givesEveryCallerAtOnceTheSameCurrentOne() throws Exception {
        Conversations conversations = conversations();
        Set<ConversationId> given = new HashSet<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<ConversationId>> calls = IntStream.range(0, 12)
                    .<Callable<ConversationId>>mapToObj(
                            i -> () -> conversations.currentOr(ANNA, new ConversationId("c" + i)))
                    .toList();
            for (Future<ConversationId> call : threads.invokeAll(calls)) {
                given.add(call.get());
            }
        }
        assertThat(given).hasSize(1);
        assertThat(conversations.current(ANNA)).contains(given.iterator().next());
        assertThat(conversations.current(BINH)).isEmpty();

        conversations.makeCurrent(ANNA, new ConversationId("another"));
        conversations.makeCurrent(BINH, new ConversationId("first"));
        assertThat(conversations.current(ANNA)).contains(new ConversationId("another"));
        assertThat(conversations.current(BINH)).contains(new ConversationId("first"));
    }

    @Test
    void countsTurnsWhateverTheirOrder() {
        Conversations conversations = conversations();
        Conversation fresh = conversation("c", ANNA, 0);
        conversations.add(fresh);
        conversations.add(conversation("c", BINH, 5));
        assertThat(conversations.find(fresh.id())).contains(fresh);

        conversations.noteTurn(fresh.id(), 2, NOW.plusSeconds(2));
        conversations.noteTurn(fresh.id(), 1, NOW.plusSeconds(1));
        assertThat(conversations.find(fresh.id()))
                .contains(new Conversation(fresh.id(), ANNA, NOW, NOW.plusSeconds(2), 2, null));
        conversations.noteTurn(new ConversationId("none"), 1, NOW);
        assertThat(conversations.find(new ConversationId("none"))).isEmpty();
    }

    @Test
    void waitsForAPersonUntilOneHasCome() {
        Conversations conversations = conversations();
        conversations.add(conversation("c", ANNA, 0));
        conversations.add(conversation("d", ANNA, 1));
        ConversationId c = new ConversationId("c");
        assertThat(conversations.resolve(c)).isFalse();

        conversations.handOver(c, handover("c", HandoverReason.CUSTOMER_REQUEST));
        conversations.handOver(c, handover("c", HandoverReason.POLICY));
        assertThat(conversations.find(c).orElseThrow().handover())
                .isEqualTo(handover("c", HandoverReason.CUSTOMER_REQUEST));
        assertThat(ids(conversations.list(WAITING, PageRequest.first(10)))).containsExactly("c");

        assertThat(conversations.resolve(c)).isTrue();
        assertThat(conversations.resolve(c)).isFalse();
        assertThat(conversations.find(c).orElseThrow().handover()).isNull();
        assertThat(conversations.list(WAITING, PageRequest.first(10)).items()).isEmpty();
        conversations.handOver(c, handover("c", HandoverReason.POLICY));
        assertThat(ids(conversations.list(WAITING, PageRequest.first(10)))).containsExactly("c");
    }

    @Test
    void listsACustomersInPages() {
        Conversations conversations = conversations();
        IntStream.range(0, 5).forEach(i -> conversations.add(conversation("c" + i, ANNA, i)));
        conversations.add(conversation("other", BINH, 9));

        Page<Conversation> first = conversations.list(ANNAS, PageRequest.first(2));
        assertThat(ids(first)).containsExactly("c4", "c3");
        assertThat(first.total()).isEqualTo(5);
        Page<Conversation> second = conversations.list(ANNAS, new PageRequest(1, 3, first.nextCursor(), null));
        assertThat(ids(second)).containsExactly("c2", "c1", "c0");
        assertThat(second.nextCursor()).isNull();
        PageRequest.Sort oldest = new PageRequest.Sort("created_at", false);
        assertThat(ids(conversations.list(ANNAS, new PageRequest(2, 2, null, oldest))))
                .containsExactly("c2", "c3");
        PageRequest.Sort unknown = new PageRequest.Sort("mood", false);
        assertThatThrownBy(() -> conversations.list(ANNAS, new PageRequest(1, 2, null, unknown)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void listsEverybodysByWhatWasSaidLast() {
        Conversations conversations = conversations();
        IntStream.range(0, 3).forEach(i -> conversations.add(conversation("c" + i, ANNA, i)));
        conversations.add(conversation("other", BINH, 9));
        conversations.noteTurn(new ConversationId("c0"), 1, NOW.plusSeconds(20));
        conversations.handOver(new ConversationId("c1"), handover("c1", HandoverReason.POLICY));
        conversations.handOver(new ConversationId("other"), handover("other", HandoverReason.POLICY));

        PageRequest.Sort latest = new PageRequest.Sort("last_message_at", true);
        Page<Conversation> first = conversations.list(ALL, new PageRequest(1, 3, null, latest));
        assertThat(ids(first)).containsExactly("c0", "other", "c2");
        assertThat(first.total()).isEqualTo(4);
        assertThat(ids(conversations.list(ALL, new PageRequest(1, 3, first.nextCursor(), latest))))
                .containsExactly("c1");
        assertThat(ids(conversations.list(ALL, PageRequest.first(10)))).containsExactly("other", "c2", "c1", "c0");
        assertThat(ids(conversations.list(WAITING, new PageRequest(1, 10, null, latest))))
                .containsExactly("other", "c1");
        assertThat(ids(conversations.list(new ConversationFilter(ANNA, true), PageRequest.first(10))))
                .containsExactly("c1");
    }

    @Test
    void listsThoseThatWaitByWhenTheyBeganTo() {
        Conversations conversations = conversations();
        List<String> inOrderOfWaiting = List.of("c2", "c0", "c3", "c1");
        IntStream.range(0, 4).forEach(i -> conversations.add(conversation("c" + i, ANNA, i)));
        for (int i = 0; i < 4; i++) {
            ConversationId id = new ConversationId(inOrderOfWaiting.get(i));
            MessageId answer = MessageId.answer(id, 3);
            conversations.handOver(id, new Handover(HandoverReason.POLICY, answer, NOW.plusSeconds(10 + i)));
        }

        PageRequest.Sort latest = new PageRequest.Sort("since", true);
        assertThat(ids(conversations.list(WAITING, new PageRequest(1, 10, null, latest))))
                .isEqualTo(inOrderOfWaiting.reversed());
        PageRequest.Sort longest = new PageRequest.Sort("since", false);
        Page<Conversation> first = conversations.list(WAITING, new PageRequest(1, 3, null, longest));
        assertThat(ids(first)).containsExactly("c2", "c0", "c3");
        assertThat(ids(conversations.list(WAITING, new PageRequest(1, 3, first.nextCursor(), longest))))
                .containsExactly("c1");
        assertThatThrownBy(() -> conversations.list(ALL, new PageRequest(1, 3, null, longest)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void forgetsACustomer() {
        Conversations conversations = conversations();
        conversations.add(conversation("c", ANNA, 0));
        conversations.add(conversation("d", BINH, 0));
        conversations.makeCurrent(ANNA, new ConversationId("c"));
        assertThat(conversations.among(List.of(ANNA, BINH, new CustomerId("chi"))))
                .containsExactlyInAnyOrder(ANNA, BINH);

        conversations.removeOf(ANNA);
        assertThat(conversations.among(List.of(ANNA, BINH))).containsExactly(BINH);
        assertThat(conversations.current(ANNA)).isEmpty();
        assertThat(conversations.find(new ConversationId("c"))).isEmpty();
    }
}
