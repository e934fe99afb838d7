package dev.shopkeeper.application.chat.local;

import dev.shopkeeper.application.chat.search.Concept;
import dev.shopkeeper.application.chat.search.Concepts;
import dev.shopkeeper.application.chat.shoptext.ShopText;
import dev.shopkeeper.application.chat.shoptext.ShopTextSearch;
import dev.shopkeeper.application.chat.shoptext.ShopTextSearch.Found;
import dev.shopkeeper.application.chat.tool.UntrustedText;
import dev.shopkeeper.domain.chat.SourceKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers from what the shop says of itself, in its own words. */
final class ShopAnswers {

    private static final int MOST = 2;
    private static final int PARAGRAPH = 1_500;

    /** A text no longer than this is told whole. */
    private static final int WHOLE = 700;

    private static final double NEARLY_ALL = 0.8;

    /** What is asked of a shop rather than of its products. */
    private static final Set<String> TOPICS = Stream.of(
                    "shipping",
                    "return",
                    "refund",
                    "cancel",
                    "cancellation",
                    "payment",
                    "credit card",
                    "cash",
                    "bank transfer",
                    "momo",
                    "e-wallet",
                    "opening hours",
                    "open",
                    "close",
                    "contact",
                    "hotline",
                    "email",
                    "phone number",
                    "address",
                    "located",
                    "invoice",
                    "abroad",
                    "warranty",
                    "discount",
                    "gift wrapping",
                    "damaged",
                    "free shipping",
                    "same day",
                    "installment",
                    "privacy",
                    "job",
                    "membership",
                    "complaint",
                    "reschedule",
                    "trả góp",
                    "khiếu nại",
                    "tuyển dụng",
                    "đổi lịch",
                    "thành viên",
                    "tích điểm")
            .map(Concepts::key)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> AFTER_BUYING = Stream.of("return", "refund", "damaged", "cancel", "warranty")
            .map(Concepts::key)
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern WHERE = Pattern.compile(
            "where (?:are you|is (?:the|your) (?:shop|store|office))|(?:shop|cua hang|ben minh) (?:o|nam o) (?:dau|cho nao)"
                    + "|how (?:can|do) i (?:reach|call|contact) you|visit you(?: in person)?");

    private final ShopTextSearch texts;
    private final Concepts concepts;

    ShopAnswers(ShopTextSearch texts, Concepts concepts) {
        this.texts = texts;
        this.concepts = concepts;
    }

    /** What the shop says of a topic; an answer that says so when it says nothing of it; empty when it is none. */
    Optional<Answer> topic(Heard heard, String folded) {
        return told(heard, folded, concept -> concept.isAnyOf(TOPICS) && !isDoubtful(concept));
    }

    /** What it says of goods that are to go back or came broken, though somebody tells that they bought them. */
    Optional<Answer> afterBuying(Heard heard, String folded) {
        return told(heard, folded, concept -> concept.isAnyOf(AFTER_BUYING) && !isDoubtful(concept));
    }

    /** What it says of a topic that may be one: {@code hong} is {@code hỏng}, and much else, without its marks. */
    Optional<Answer> perhaps(Heard heard, String folded) {
        return told(heard, folded, concept -> concept.isAnyOf(TOPICS));
    }

    /** One syllable without marks means many things. */
    private static boolean isDoubtful(Concept concept) {
        return concept.loose() && concept.said().indexOf(' ') < 0;
    }

    private Optional<Answer> told(Heard heard, String folded, Predicate<Concept> isTopic) {
        String where = WHERE.matcher(folded).find() ? " address contact" : "";
        List<Concept> asked = concepts.of(heard.text() + where, heard.loose());
        List<Concept> topics = asked.stream().filter(isTopic).toList();
        if (topics.isEmpty()) {
            return Optional.empty();
        }
        List<Found> found = texts.find(asked, heard.speech().language(), MOST);
        if (found.isEmpty()) {
            found = texts.find(topics, heard.speech().language(), MOST);
        }
        return Optional.of(found.isEmpty() ? LocalAssistant.unknown(heard) : told(found));
    }

    /** What the shop says of anything else, when it says something of nearly all of it. */
    Optional<Answer> anything(Heard heard) {
        List<Concept> asked = concepts.of(heard.text(), heard.loose());
        boolean nothing = asked.stream().noneMatch(concept -> concept.weight() >= 1);
        List<Found> found =
                nothing ? List.of() : texts.find(asked, heard.speech().language(), MOST, NEARLY_ALL);
        return found.isEmpty() ? Optional.empty() : Optional.of(told(found));
    }

    private static Answer told(List<Found> found) {
        Answer answer = new Answer();
        Set<ShopText> told = new HashSet<>();
        for (Found one : found) {
            if (!told.add(one.text())) {
                continue;
            }
            boolean whole = one.text().text().length() <= WHOLE;
            for (String paragraph :
                    whole ? one.text().text().split("\\n\\s*\\n", -1) : new String[] {one.paragraph()}) {
                answer.line(UntrustedText.of(paragraph, PARAGRAPH));
            }
            answer.from(
                    SourceKind.SHOP_TEXT,
                    one.text().id() + "." + one.text().language(),
                    one.text().title());
        }
        return answer;
    }
}
