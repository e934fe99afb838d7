package dev.shopkeeper.bootstrap.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A file of made-up people, in the twelve columns of a widely copied sample: about 165 bytes a row. */
final class CustomerFile {

    static final String HEADER = "Index,Customer Id,First Name,Last Name,Company,City,Country,Phone 1,Phone 2,Email,"
            + "Subscription Date,Website\n";

    private static final String[] FIRST = {
        "Heather",
        "Kristina",
        "Briana",
        "Patty",
        "Minh",
        "Lan",
        "Quang",
        "Thu",
        "Noah",
        "Emma",
        "Lucas",
        "Mia",
        "Felix",
        "Sofia",
        "Hugo",
        "Clara",
        "Bao",
        "Ngoc",
        "Tuan",
        "Linh"
    };
    private static final String[] LAST = {
        "Callahan",
        "Ferrell",
        "Andersen",
        "Ponce",
        "Nguyen",
        "Tran",
        "Pham",
        "Le",
        "Meyer",
        "Rossi",
        "Silva",
        "Kim",
        "Novak",
        "Dubois",
        "Jensen",
        "Costa"
    };
    private static final String[] COUNTRY = {"Vietnam", "Norway", "Germany", "France", "Japan", "Nepal", "Andorra"};

    private CustomerFile() {}

    static Path write(Path directory, int rows, String prefix) throws IOException {
        Path file = directory.resolve("customers-" + rows + ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(HEADER);
            Random random = new Random(7);
            StringBuilder row = new StringBuilder(256);
            for (int n = 1; n <= rows; n++) {
                row.setLength(0);
                append(row, n, prefix, random);
                out.append(row);
            }
        }
        return file;
    }

    private static void append(StringBuilder row, int n, String prefix, Random random) {
        String first = FIRST[random.nextInt(FIRST.length)];
        String last = LAST[random.nextInt(LAST.length)];
        boolean quoted = random.nextInt(3) == 0;
        row.append(n)
                .append(',')
                .append(prefix)
                .append(Integer.toHexString(n * 0x9E3779B1))
                .append(n)
                .append(',');
        row.append(first).append(',').append(last).append(',');
        row.append(quoted ? "\"" + last + ", Sons and " + first + "\"" : last + " Group")
                .append(',');
        row.append("East ")
                .append(last)
                .append(',')
                .append(COUNTRY[random.nextInt(COUNTRY.length)])
                .append(',');
        row.append("09").append(10_000_000 + n).append(',');
        row.append("(209)172-")
                .append(1000 + random.nextInt(9000))
                .append("x")
                .append(random.nextInt(1000))
                .append(',');
        row.append(first.toLowerCase(java.util.Locale.ROOT))
                .append('.')
                .append(n)
                .append('@')
                .append(prefix);
        row.append(".example.com,").append(10 + random.nextInt(18)).append("-0").append(1 + random.nextInt(9));
        row.append("-2021,https://www.")
                .append(last.toLowerCase(java.util.Locale.ROOT))
                .append(".example.org/\n");
    }
}
