package dev.shopkeeper.application.chat.memory.fact;

import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.memory.FactKind;
import dev.shopkeeper.domain.chat.memory.RememberedFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what is said plainly, in English and Vietnamese, without asking anybody. Linear in the length of the texts. */
public final class RuleFacts implements FactFinder {

    private static final int MOST_OF_A_MESSAGE = 10;
    private static final List<FactRule> RULES = Stream.concat(
                    EnglishFacts.RULES.stream(), VietnameseFacts.RULES.stream())
            .toList();

    /** Of which nothing can be remembered: it points at something that only the moment knows. */
    private static final Pattern POINTS =
            Pattern.compile("(?:it|this|that|them|these|those|you|your|yours|how|what|the way"
                    + "|the (?:first|second|third|last|other|same) ones?|one|to (?:know|see|ask|buy|order|return|hear|check|get|have|talk"
                    + "|speak)|back|at|when|later|cai nay|cai do|cai kia|nhung cai|no|ban|shop|san pham nay|mau nay|cai gi|gi|nao|mua"
                    + "|hoi|biet|xem|dat|nha)\\b.*");

    private static final Pattern TRAILING =
            Pattern.compile(" (?:any ?more|any longer|now|too|a lot|very much|so much|nua|lam|qua)$");
    private static final Pattern ARTICLE = Pattern.compile("^(?:the|a|an|some|my|cac|nhung|mot) ");

    @Override
    public List<RememberedFact> in(List<ChatMessage> questions) {
        return questions.stream().flatMap(one -> in(one).stream()).toList();
    }

    private static List<RememberedFact> in(ChatMessage question) {
        List<RememberedFact> found = new ArrayList<>();
        for (FactText statement : FactText.statements(question.text())) {
            for (FactRule rule : RULES) {
                Matcher matcher = rule.pattern().matcher(statement.folded());
                while (found.size() < MOST_OF_A_MESSAGE && matcher.find()) {
                    add(found, question, rule, statement, matcher);
                }
            }
        }
        return found;
    }

    private static void add(
            List<RememberedFact> found, ChatMessage question, FactRule rule, FactText statement, Matcher matcher) {
        String value = tidied(matcher.group("value"));
        boolean small =
                rule.capital() && !Character.isUpperCase(statement.written().codePointAt(matcher.start("value")));
        if (value.isEmpty() || small || POINTS.matcher(value).matches()) {
            return;
        }
        String subject = subject(rule, matcher, value);
        String text = statement
                .written()
                .substring(matcher.start(), matcher.end("value"))
                .strip();
        if (text.length() > RememberedFact.MAX_TEXT
                || found.stream().anyMatch(known -> known.subject().equals(subject))) {
            return;
        }
        found.add(new RememberedFact(
                question.id().value() + "-" + found.size(),
                rule.kind(),
                subject,
                text,
                question.id(),
                question.createdAt(),
                null));
    }

    private static String tidied(String value) {
        String bare = value.strip();
        String before;
        do {
            before = bare;
            bare = TRAILING.matcher(bare).replaceFirst("").strip();
        } while (!bare.equals(before));
        return bare;
    }

    /** Liking and disliking are about the same: who changes their mind is believed. */
    private static String subject(FactRule rule, Matcher matcher, String value) {
        String about = group(matcher, "about") + group(matcher, "occasion");
        boolean taste = rule.kind() == FactKind.LIKE || rule.kind() == FactKind.DISLIKE;
        String kind = taste ? "taste" : rule.kind().name().toLowerCase(Locale.ROOT);
        String subject =
                kind + about + (rule.alone() ? "" : " " + ARTICLE.matcher(value).replaceFirst(""));
        return subject.substring(0, Math.min(subject.length(), RememberedFact.MAX_SUBJECT))
                .strip();
    }

    private static String group(Matcher matcher, String name) {
        Integer number = matcher.namedGroups().get(name);
        String group = number == null ? null : matcher.group(number);
        return group == null ? "" : " " + group;
    }
}
