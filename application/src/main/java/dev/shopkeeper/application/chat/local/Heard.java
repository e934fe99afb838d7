package dev.shopkeeper.application.chat.local;

import dev.shopkeeper.application.chat.turn.Question;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.customer.CustomerId;
import java.util.List;

/**
 * A question, and what was said before it.
 *
 * @param shown   the products of the last answer, in its order, as far as they are still listed
 * @param before  what the customer said earlier in this conversation, newest first
 * @param offered whether the last answer offered a person
 */
record Heard(Question question, Speech speech, List<Product> shown, List<String> before, boolean offered) {

    String text() {
        return question.text();
    }

    CustomerId customer() {
        return question.customer();
    }

    boolean loose() {
        return speech.loose();
    }

    Telling telling() {
        return new Telling(speech.language());
    }

    Phrasebook phrases() {
        return Phrasebook.of(speech.language());
    }
}
