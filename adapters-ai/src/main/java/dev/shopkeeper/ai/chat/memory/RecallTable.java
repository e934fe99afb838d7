package dev.shopkeeper.ai.chat.memory;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Mean recall by way of finding and type of question. */
final class RecallTable {

    private static final String ALL = "all";

    private final Map<String, Map<String, Sum>> rows = new LinkedHashMap<>();
    private final Set<String> types = new TreeSet<>();

    private static final class Sum {
        private double at10;
        private double at20;
        private int count;
    }

    void add(String way, String type, double[] recalls) {
        types.add(type);
        for (String column : List.of(ALL, type)) {
            Sum sum =
                    rows.computeIfAbsent(way, same -> new LinkedHashMap<>()).computeIfAbsent(column, same -> new Sum());
            sum.at10 += recalls[0];
            sum.at20 += recalls[1];
            sum.count++;
        }
    }

    void print(PrintStream out) {
        print(out, "| evidence recall |", ALL + " @10", ALL + " @20");
        for (String type : types) {
            out.printf(" %s @10 | @20 |", type);
        }
        out.println();
        out.println("| --- |" + " --- |".repeat(2 + 2 * types.size()));
        rows.forEach((way, columns) -> {
            print(out, "| " + way + " |", cell(columns, ALL, true), cell(columns, ALL, false));
            types.forEach(type -> out.printf(" %s | %s |", cell(columns, type, true), cell(columns, type, false)));
            out.println();
        });
        Map<String, Sum> any = rows.values().iterator().next();
        print(out, "| questions |", Integer.toString(count(any, ALL)), "");
        types.forEach(type -> out.printf(" %d | |", count(any, type)));
        out.println();
    }

    private static void print(PrintStream out, String head, String first, String second) {
        out.print(head + " " + first + " | " + second + " |");
    }

    private static String cell(Map<String, Sum> columns, String type, boolean at10) {
        Sum sum = columns.get(type);
        return sum == null ? "" : String.format(Locale.ROOT, "%.3f", (at10 ? sum.at10 : sum.at20) / sum.count);
    }

    private static int count(Map<String, Sum> columns, String type) {
        Sum sum = columns.get(type);
        return sum == null ? 0 : sum.count;
    }
}
