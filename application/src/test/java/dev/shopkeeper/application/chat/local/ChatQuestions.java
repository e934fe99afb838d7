package dev.shopkeeper.application.chat.local;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Prints how well the assistant without a model answers the questions over the demo shop: see bench/chat-questions. */
public final class ChatQuestions {

    private static final int ROUNDS = 5;

    private ChatQuestions() {}

    /** With {@code --failures}, the answers that are not as they should be are told too. */
    public static void main(String[] arguments) {
        DemoChat chat = new DemoChat();
        boolean tell = Arrays.asList(arguments).contains("--failures");
        for (String file : List.of("tuned.txt", "natural.txt", "held-out.txt")) {
            QuestionSet.Score score = QuestionSet.score(chat, file);
            System.out.printf(
                    Locale.ROOT,
                    "%-13s %3d answerable: recall@10 %.3f, %d with something that must not be there, %d unfounded figures;"
                            + " %d unanswerable: abstention %.3f%n",
                    file,
                    score.answerable(),
                    score.recall(),
                    score.wrong(),
                    score.unfounded(),
                    score.unanswerable(),
                    score.abstention());
            if (tell) {
                score.failures().forEach(System.out::println);
            }
        }
        List<String> refused = refused(chat);
        System.out.printf(
                Locale.ROOT,
                "ordinary.txt  %3d questions, refused: %d%n",
                QuestionSet.lines("ordinary.txt").size(),
                refused.size());
        if (tell) {
            refused.forEach(System.out::println);
        }
        System.out.printf(Locale.ROOT, "an answer takes %s%n", times(chat));
    }

    /** The ordinary questions that get no answer. */
    static List<String> refused(DemoChat chat) {
        return QuestionSet.lines("ordinary.txt").stream()
                .filter(question -> {
                    String text = chat.answer(question).text();
                    return text.contains(Phrasebook.of("en").say("unknown"))
                            || text.contains(Phrasebook.of("vi").say("unknown"))
                            || text.contains(Phrasebook.of("en").say("only-yours"))
                            || text.contains(Phrasebook.of("vi").say("only-yours"))
                            || text.contains(Phrasebook.of("en").say("no-orders"))
                            || text.contains(Phrasebook.of("vi").say("no-orders"));
                })
                .toList();
    }

    private static String times(DemoChat chat) {
        List<String> questions = QuestionSet.lines("ordinary.txt");
        double[] millis = new double[questions.size() * ROUNDS];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            chat.answer(questions.get(i % questions.size()));
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return "%.2f ms (p50), %.2f ms (p95)"
                .formatted(millis[millis.length / 2], millis[(int) (millis.length * 0.95)]);
    }
}
