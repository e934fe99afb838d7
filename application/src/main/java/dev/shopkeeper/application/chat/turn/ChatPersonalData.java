package dev.shopkeeper.application.chat.turn;

import dev.shopkeeper.application.chat.conversation.ChatMessages;
import dev.shopkeeper.application.chat.conversation.ChatStores;
import dev.shopkeeper.application.customer.PersonalData;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.Feedback;
import dev.shopkeeper.domain.customer.Customer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a customer and the assistant have said to each other, as part of what is held on them. All of it goes with them. */
public final class ChatPersonalData implements PersonalData {

    /** Nobody is shown more than their newest so many. */
    static final int MOST_SHOWN = 20_000;

    private final ChatStores stores;
    private final ClearHistory clear;

    public ChatPersonalData(ChatStores stores, ClearHistory clear) {
        this.stores = stores;
        this.clear = clear;
    }

    @Override
    public String section() {
        return "chat";
    }

    @Override
    public Object of(Customer customer) {
        List<Map<String, Object>> messages = new ArrayList<>();
        List<ChatMessage> slice = stores.messages().newest(customer.id(), null, ChatMessages.MAX_SLICE);
        while (!slice.isEmpty() && messages.size() < MOST_SHOWN) {
            slice.forEach(message -> messages.add(shown(message)));
            slice = stores.messages().newest(customer.id(), slice.getLast().id(), ChatMessages.MAX_SLICE);
        }
        List<Map<String, Object>> feedback = stores.feedbacks().of(customer.id(), ChatMessages.MAX_SLICE).stream()
                .map(ChatPersonalData::shown)
                .toList();
        return Map.of("messages", messages, "feedback", feedback);
    }

    private static Map<String, Object> shown(ChatMessage message) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", message.id().value());
        shown.put("role", message.role().name().toLowerCase(Locale.ROOT));
        shown.put("content", message.text());
        shown.put("created_at", message.createdAt().toString());
        return shown;
    }

    private static Map<String, Object> shown(Feedback feedback) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("message_id", feedback.answer().value());
        shown.put("rating", feedback.rating().name().toLowerCase(Locale.ROOT));
        if (feedback.reason() != null) {
            shown.put("reason", feedback.reason());
        }
        if (feedback.comment() != null) {
            shown.put("comment", feedback.comment());
        }
        shown.put("created_at", feedback.at().toString());
        return shown;
    }

    @Override
    public void erase(Customer customer) {
        clear.of(customer.id());
    }
}
