package dev.shopkeeper.ai.recommendation.quality;

import dev.shopkeeper.application.recommendation.HoldOut;
import dev.shopkeeper.application.recommendation.InteractionMatrix;
import dev.shopkeeper.application.recommendation.InteractionMatrixBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.StringTokenizer;

/** Reads what people chose from files of other programs. Keys are any text without spaces. */
final class ChoiceFiles {

    private static final int MOST = Integer.MAX_VALUE - 8;

    private ChoiceFiles() {}

    /** A pair of files of lines {@code user item item …}; people and items may occur in one of them only. */
    static HoldOut pair(Path train, Path test) throws IOException {
        InteractionMatrixBuilder learnt = new InteractionMatrixBuilder(MOST);
        InteractionMatrixBuilder asked = new InteractionMatrixBuilder(MOST);
        // the same indexes on both sides
        for (InteractionMatrixBuilder builder : List.of(learnt, asked)) {
            register(train, builder);
            register(test, builder);
        }
        add(train, learnt);
        add(test, asked);
        return new HoldOut(learnt.build().matrix(), asked.build().matrix());
    }

    private static void register(Path file, InteractionMatrixBuilder builder) throws IOException {
        forEach(file, (user, item) -> {
            builder.user(user);
            builder.item(item);
        });
    }

    private static void add(Path file, InteractionMatrixBuilder builder) throws IOException {
        forEach(file, (user, item) -> {
            int u = builder.user(user);
            int i = builder.item(item);
            builder.add(u, i, 1, 0);
        });
    }

    private interface Choice {
        void of(String user, String item);
    }

    private static void forEach(Path file, Choice choice) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                StringTokenizer words = new StringTokenizer(line, " \t,");
                String user = words.hasMoreTokens() ? words.nextToken() : "";
                while (words.hasMoreTokens()) {
                    choice.of(user, words.nextToken());
                }
            }
        }
    }

    /** One line for each choice: {@code user item …}, the rest of the line being of no interest. */
    static InteractionMatrix ratings(Path file) throws IOException {
        InteractionMatrixBuilder all = new InteractionMatrixBuilder(MOST);
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                StringTokenizer words = new StringTokenizer(line, " \t,");
                if (words.countTokens() >= 2) {
                    all.add(words.nextToken(), words.nextToken(), 1, 0);
                }
            }
        }
        return all.build().matrix();
    }

    /** Holds out a share of each person's choices by chance, rounded to the nearest whole. */
    static HoldOut byChance(InteractionMatrix all, double share, long seed) {
        boolean[] held = new boolean[all.entries()];
        SplittableRandom random = new SplittableRandom(seed);
        for (int user = 0; user < all.users(); user++) {
            List<Integer> row = new ArrayList<>();
            for (int e = all.start(user); e < all.end(user); e++) {
                row.add(e);
            }
            int hold = (int) Math.round(row.size() * share);
            for (int i = 0; i < hold; i++) {
                int other = random.nextInt(i, row.size());
                int picked = row.get(other);
                row.set(other, row.get(i));
                held[picked] = true;
            }
        }
        return new HoldOut(all.keep((user, entry) -> !held[entry]), all.keep((user, entry) -> held[entry]));
    }
}
