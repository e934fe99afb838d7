package dev.shopkeeper.application.chat.local;

import dev.shopkeeper.application.chat.tool.UntrustedText;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.chat.AnswerMode;
import dev.shopkeeper.domain.chat.HandoverReason;
import dev.shopkeeper.domain.chat.Reply;
import dev.shopkeeper.domain.chat.Source;
import dev.shopkeeper.domain.chat.SourceKind;
import dev.shopkeeper.domain.chat.TokenUsage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An answer while it is made. */
final class Answer {

    private static final int TITLE = 160;

    private final StringBuilder text = new StringBuilder();
    private final Set<ProductId> products = new LinkedHashSet<>();
    private final Set<Source> sources = new LinkedHashSet<>();
    private @Nullable HandoverReason handover;

    static Answer of(String sentence) {
        return new Answer().then(sentence);
    }

    /** Another sentence. */
    Answer then(String sentence) {
        if (!text.isEmpty() && !sentence.isEmpty()) {
            text.append(text.charAt(text.length() - 1) == '\n' ? "" : " ");
        }
        text.append(sentence);
        return this;
    }

    /** Another line. */
    Answer line(String line) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
        text.append(line).append('\n');
        return this;
    }

    Answer about(Product product) {
        products.add(product.id());
        return from(SourceKind.PRODUCT, product.id().value(), product.name());
    }

    Answer about(List<Product> all) {
        all.forEach(this::about);
        return this;
    }

    Answer from(SourceKind kind, String id, String title) {
        sources.add(new Source(kind, id, UntrustedText.of(title, TITLE)));
        return this;
    }

    Answer handingOver(HandoverReason why) {
        handover = why;
        return this;
    }

    Reply done() {
        return new Reply(
                text.toString().strip(),
                AnswerMode.LOCAL,
                null,
                List.copyOf(products),
                List.copyOf(sources),
                TokenUsage.NONE,
                handover);
    }
}
