package dev.shopkeeper.ai.chat.memory;

import com.fasterxml.jackson.core.JacksonException;
import dev.shopkeeper.ai.chat.memory.LocomoConversation.Question;
import dev.shopkeeper.ai.chat.memory.LocomoConversation.Turn;
import dev.shopkeeper.ai.embedding.MiniLm;
import dev.shopkeeper.application.chat.memory.search.IndexedMessage;
import dev.shopkeeper.application.chat.memory.search.MessageIndex;
import dev.shopkeeper.application.chat.memory.search.RankedMessage;
import dev.shopkeeper.application.chat.memory.search.Ranking;
import dev.shopkeeper.domain.chat.MessageId;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Measures how much of what answers a question is among the older messages that are found for it, on conversations in the
 * form of LoCoMo. It asks the index that chat asks, with the same weights. See {@code bench/locomo}.
 */
public final class RecallCommand {

    private static final int MOST = 20;
    private static final long LARGEST_FILE = 100_000_000;
    private static final String USAGE = """
            bench/locomo FOLDER     files *.json in the form of LoCoMo
            """;

    private final PrintStream out;
    private final RecallTable table = new RecallTable();
    private int turns;
    private int questions;
    private int unusable;

    private RecallCommand(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1 || !Files.isDirectory(Path.of(arguments[0]))) {
            System.err.println(USAGE);
            System.exit(2);
        }
        boolean measured = new RecallCommand(System.out).run(Path.of(arguments[0]));
        System.exit(measured ? 0 : 1);
    }

    private boolean run(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> String.valueOf(file.getFileName()).endsWith(".json"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            for (LocomoConversation conversation : read(file)) {
                measure(conversation);
            }
        }
        if (questions == 0) {
            out.println("no question with evidence in " + files.size() + " files");
            return false;
        }
        out.printf(
                Locale.ROOT,
                "%d turns, %d questions; %d more have no evidence that exists%n%n",
                turns,
                questions,
                unusable);
        table.print(out);
        return true;
    }

    /** A file that cannot be read is told of, and the others are measured. */
    private List<LocomoConversation> read(Path file) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            out.println(file.getFileName() + " is left out: it is too large");
            return List.of();
        }
        try {
            return LocomoConversation.read(file);
        } catch (JacksonException e) {
            out.println(file.getFileName() + " is left out: it is no JSON");
            return List.of();
        }
    }

    private void measure(LocomoConversation conversation) {
        MessageIndex index = new MessageIndex();
        conversation.turns().parallelStream()
                .map(turn -> IndexedMessage.of(turn.id(), turn.text()).encoded(MiniLm.encode(turn.text())))
                .toList()
                .forEach(index::add);
        List<MessageId> last = lastTurns(conversation.turns());
        for (Question question : conversation.questions()) {
            float[] vector = MiniLm.encode(question.text());
            table.add("last N", question.type(), recalls(last, question.evidence()));
            table.add("BM25 alone", question.type(), found(index, question, vector, Ranking.WORDS_ALONE));
            table.add("MiniLM alone", question.type(), found(index, question, vector, Ranking.MEANING_ALONE));
            table.add("Shopkeeper", question.type(), found(index, question, vector, Ranking.USUAL));
        }
        turns += conversation.turns().size();
        questions += conversation.questions().size();
        unusable += conversation.unusable();
        out.printf(
                Locale.ROOT,
                "%s: %d turns, %d questions%n",
                conversation.name(),
                conversation.turns().size(),
                conversation.questions().size());
    }

    private static List<MessageId> lastTurns(List<Turn> turns) {
        List<MessageId> last = new ArrayList<>();
        for (int i = turns.size() - 1; i >= 0 && last.size() < MOST; i--) {
            last.add(turns.get(i).id());
        }
        return last;
    }

    private static double[] found(MessageIndex index, Question question, float[] vector, Ranking ranking) {
        List<RankedMessage> ranked = index.rank(question.text(), vector, ranking, Set.of(), MOST);
        return recalls(ranked.stream().map(RankedMessage::id).toList(), question.evidence());
    }

    /** Of 10 and of 20. */
    private static double[] recalls(List<MessageId> found, Set<MessageId> evidence) {
        long among10 = found.stream().limit(10).filter(evidence::contains).count();
        long among20 = found.stream().limit(MOST).filter(evidence::contains).count();
        return new double[] {among10 / (double) evidence.size(), among20 / (double) evidence.size()};
    }
}
