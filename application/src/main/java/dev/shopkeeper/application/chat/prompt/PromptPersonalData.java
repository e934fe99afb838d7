package dev.shopkeeper.application.chat.prompt;

import dev.shopkeeper.application.customer.PersonalData;
import dev.shopkeeper.domain.customer.Customer;
import java.util.Map;

/** Which answers to a person were counted for prompts, as far as it is known whose they were. */
public final class PromptPersonalData implements PersonalData {

    private final PromptOutcomes outcomes;

    public PromptPersonalData(PromptOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public String section() {
        return "chat_prompts";
    }

    @Override
    public Object of(Customer customer) {
        return Map.of("answers_counted", outcomes.answersTo(customer.id()));
    }

    @Override
    public void erase(Customer customer) {
        outcomes.forget(customer.id());
    }
}
