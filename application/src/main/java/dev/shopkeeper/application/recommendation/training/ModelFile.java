package dev.shopkeeper.application.recommendation.training;

import dev.shopkeeper.application.recommendation.ReadModel;
import dev.shopkeeper.application.recommendation.Recommender;
import dev.shopkeeper.application.recommendation.Recommenders;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * A model together with the products its indexes stand for.
 *
 * @param products the id of each item of the model
 */
public record ModelFile(List<String> products, Recommender recommender) {

    private static final int MAGIC = 0x53484D31;
    private static final int BUFFER = 1 << 16;

    /** What reading a stored model gave. */
    public sealed interface Found {

        record Usable(ModelFile file) implements Found {}

        /** It cannot be used, and why. */
        record Unreadable(String why) implements Found {}
    }

    static void write(List<String> products, Recommender recommender, Recommenders format, OutputStream to)
            throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to, BUFFER));
        out.writeInt(MAGIC);
        out.writeInt(products.size());
        for (String product : products) {
            out.writeUTF(product);
        }
        format.write(recommender, out);
        out.flush();
    }

    /** Reads a model, as far as it can be read by this version. */
    public static Found read(InputStream from, Recommenders format) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(from, BUFFER))) {
            if (in.readInt() != MAGIC) {
                return new Found.Unreadable("it is not a model of this version");
            }
            String[] products = new String[in.readInt()];
            for (int i = 0; i < products.length; i++) {
                products[i] = in.readUTF();
            }
            return switch (format.read(in)) {
                case ReadModel.Usable(Recommender recommender)
                when recommender.items() == products.length ->
                    new Found.Usable(new ModelFile(List.of(products), recommender));
                case ReadModel.Usable(Recommender recommender) ->
                    new Found.Unreadable("it names " + products.length + " products and knows " + recommender.items());
                case ReadModel.OtherVersion(int found, int expected) ->
                    new Found.Unreadable("its format is " + found + ", this version reads " + expected);
                case ReadModel.Damaged(String why) -> new Found.Unreadable(why);
            };
        } catch (IOException e) {
            return new Found.Unreadable("it is not all there");
        }
    }
}
