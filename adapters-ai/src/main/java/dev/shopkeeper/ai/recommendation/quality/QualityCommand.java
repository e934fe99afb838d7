package dev.shopkeeper.ai.recommendation.quality;

import dev.shopkeeper.application.recommendation.HoldOut;
import dev.shopkeeper.application.recommendation.InteractionMatrix;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.recommendation.ModelOptions;
import dev.shopkeeper.domain.recommendation.ModelParameter;
import dev.shopkeeper.domain.recommendation.ModelType;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures all recommenders on a pair of files, or on one file split by chance. See {@code bench/quality}. */
public final class QualityCommand {

    private static final String USAGE = """
            bench/quality TRAIN TEST [options]   lines "user item item ..." in both files
            bench/quality RATINGS [options]      lines "user item ..." of one choice each, split 75/25 for each user

              --k N          places that count (20 for a pair, 10 for one file)
              --seconds S    for the search of each model's parameters (120)
              --seeds N      splits of one file (5)
              name=value     sets a parameter, which is not searched for then: factors=64

            Parameters are chosen on 15 % of the training side; the test side is looked at once, at the end.
            """;

    private final PrintStream out;

    private QualityCommand(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        try {
            new QualityCommand(System.out).run(List.of(arguments));
        } catch (InvalidInput | NumberFormatException e) {
            System.err.println(e.getMessage() + "\n\n" + USAGE);
            System.exit(2);
        } catch (NoSuchFileException e) {
            System.err.println("there is no file " + e.getFile());
            System.exit(2);
        }
    }

    private void run(List<String> arguments) throws IOException {
        List<Path> files = new ArrayList<>();
        Map<String, Double> said = new HashMap<>();
        Map<String, Double> switches = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith("--") && i + 1 < arguments.size()) {
                switches.put(argument, Double.valueOf(arguments.get(++i)));
            } else if (argument.contains("=") && !argument.contains("/")) {
                String[] pair = argument.split("=", 2);
                said.put(pair[0], Double.valueOf(pair[1]));
            } else {
                files.add(Path.of(argument));
            }
        }
        if (files.isEmpty() || files.size() > 2) {
            throw new InvalidInput("name one file or two");
        }
        QualityOptions options = new QualityOptions(
                switches.getOrDefault("--k", files.size() == 2 ? 20.0 : 10.0).intValue(),
                switches.getOrDefault("--seconds", 120.0),
                switches.getOrDefault("--seeds", 5.0).intValue(),
                ModelOptions.parse(ModelType.BLEND, said));
        if (files.size() == 2) {
            pair(files, options);
        } else {
            splits(files.getFirst(), options);
        }
    }

    private void pair(List<Path> files, QualityOptions options) throws IOException {
        HoldOut data = ChoiceFiles.pair(files.getFirst(), files.get(1));
        head(data, options);
        new QualityRun(data, options).run(row -> out.println(row.line()));
    }

    private void splits(Path file, QualityOptions options) throws IOException {
        InteractionMatrix all = ChoiceFiles.ratings(file);
        Map<String, List<QualityRow>> byModel = new LinkedHashMap<>();
        for (int seed = 1; seed <= options.seeds(); seed++) {
            HoldOut data = ChoiceFiles.byChance(all, 0.25, seed);
            QualityOptions own = new QualityOptions(
                    options.k(),
                    options.seconds(),
                    options.seeds(),
                    options.models().with(ModelParameter.SEED, seed));
            out.println("\nSplit " + seed);
            head(data, own);
            List<QualityRow> rows = new QualityRun(data, own).run(row -> out.println(row.line()));
            rows.forEach(row -> byModel.computeIfAbsent(row.model(), model -> new ArrayList<>())
                    .add(row));
        }
        out.println("\nMeans\n" + QualityRow.HEAD);
        byModel.values().forEach(rows -> out.println(QualityRow.mean(rows).line()));
    }

    private void head(HoldOut data, QualityOptions options) {
        out.printf(
                "%n%,d people, %,d items, %,d choices to learn from, %,d held out; cut at %d%n%n",
                data.train().users(),
                data.train().items(),
                data.train().entries(),
                data.test().entries(),
                options.k());
        out.println(QualityRow.HEAD);
    }
}
