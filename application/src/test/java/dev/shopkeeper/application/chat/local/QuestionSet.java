package dev.shopkeeper.application.chat.local;

import dev.shopkeeper.application.chat.grounding.Evidence;
import dev.shopkeeper.application.chat.grounding.Grounding;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.chat.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Questions over the demo catalogue with what must and must not be in the answers, and how many are answered so. */
final class QuestionSet {

    static final String ABSTAIN = "ABSTAIN";
    private static final int AT = 10;
    private static final Pattern PART = Pattern.compile("\"([^\"]+)\"|(\\S+)");

    private final DemoChat chat;
    private final List<String> catalogue;
    private final List<String> failures = new ArrayList<>();
    private double recall;
    private int answerable;
    private int unanswerable;
    private int abstained;
    private int wrong;
    private int unfounded;

    QuestionSet(DemoChat chat) {
        this.chat = chat;
        this.catalogue =
                chat.catalogue().stream().map(product -> product.id().value()).toList();
    }

    /** What came of a set. */
    record Score(
            int answerable,
            double recall,
            int unanswerable,
            double abstention,
            int wrong,
            int unfounded,
            List<String> failures) {}

    static List<String> lines(String file) {
        try (InputStream stream =
                Objects.requireNonNull(QuestionSet.class.getResourceAsStream("/chat-questions/" + file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Score score(DemoChat chat, String file) {
        QuestionSet set = new QuestionSet(chat);
        lines(file).forEach(set::ask);
        return new Score(
                set.answerable,
                set.answerable == 0 ? 1 : set.recall / set.answerable,
                set.unanswerable,
                set.unanswerable == 0 ? 1 : (double) set.abstained / set.unanswerable,
                set.wrong,
                set.unfounded,
                set.failures);
    }

    private void ask(String line) {
        String[] columns = line.split("\\|", -1);
        String[] questions =
                Arrays.stream(columns[0].split(">>", -1)).map(String::strip).toArray(String[]::new);
        Reply reply = chat.answer(questions);
        if (columns[1].strip().equals(ABSTAIN)) {
            unanswerable++;
            if (hasAbstained(reply)) {
                abstained++;
            } else {
                failures.add(columns[0].strip() + " should abstain: " + reply.text());
            }
            return;
        }
        answerable++;
        double found = recall(columns[1], reply);
        recall += found;
        boolean banned = Arrays.stream(columns.length > 2 ? columns[2].strip().split("\\s+", -1) : new String[0])
                .filter(id -> !id.isEmpty())
                .anyMatch(id -> reply.products().contains(new ProductId(id)));
        wrong += banned ? 1 : 0;
        List<String> figures = new Grounding().unfounded(reply.text(), evidence(reply));
        unfounded += figures.size();
        if (found < 1 || banned || !figures.isEmpty()) {
            failures.add("%s (recall %.2f, wrong %s, unfounded %s): %s"
                    .formatted(columns[0].strip(), found, banned, figures, reply.text()));
        }
    }

    private double recall(String expected, Reply reply) {
        List<String> shown =
                reply.products().stream().limit(AT).map(ProductId::value).toList();
        int wanted = 0;
        int found = 0;
        Matcher part = PART.matcher(expected);
        while (part.find()) {
            wanted++;
            if (part.group(1) != null) {
                found += reply.text().contains(part.group(1)) ? 1 : 0;
            } else {
                String id = part.group(2);
                boolean any = id.endsWith("*");
                String start = any ? id.substring(0, id.length() - 1) : id;
                if (catalogue.stream().noneMatch(one -> any ? one.startsWith(start) : one.equals(id))) {
                    throw new IllegalArgumentException("no product " + id);
                }
                found += shown.stream().anyMatch(one -> any ? one.startsWith(start) : one.equals(id)) ? 1 : 0;
            }
        }
        return (double) found / wanted;
    }

    /** Whether an answer says that it has none: it tells of no product and cites no text. */
    static boolean hasAbstained(Reply reply) {
        return reply.products().isEmpty() && reply.sources().isEmpty();
    }

    private Evidence evidence(Reply reply) {
        List<Product> products = chat.search.listed(reply.products());
        List<Evidence> all = new ArrayList<>(products.stream().map(Evidence::of).toList());
        chat.texts.all().stream()
                .filter(text -> reply.sources().stream()
                        .anyMatch(source -> source.id().equals(text.id() + "." + text.language())))
                .forEach(text -> all.add(Evidence.found(text.text())));
        return Evidence.all(all);
    }
}
