package dev.shopkeeper.ai.recommendation;

import dev.shopkeeper.ai.recommendation.blend.KnownFamilies;
import dev.shopkeeper.application.recommendation.ReadModel;
import dev.shopkeeper.application.recommendation.Recommender;
import dev.shopkeeper.domain.recommendation.ModelType;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StreamCorruptedException;
import java.io.UTFDataFormatException;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/** The stored form of models: a mark, the version of the form, the type, what the type wrote, and a checksum. */
final class ModelFiles {

    static final int VERSION = 1;
    private static final int MARK = 0x534B524D;

    private final KnownFamilies families;

    ModelFiles(KnownFamilies families) {
        this.families = families;
    }

    void write(Recommender model, OutputStream out) throws IOException {
        CheckedOutputStream checked = new CheckedOutputStream(new BufferedOutputStream(out, 1 << 16), new CRC32C());
        DataOutputStream data = new DataOutputStream(checked);
        data.writeInt(MARK);
        data.writeInt(VERSION);
        data.writeUTF(model.type().name());
        families.of(model.type()).write(model, data);
        data.writeLong(checked.getChecksum().getValue());
        data.flush();
    }

    ReadModel read(InputStream in) throws IOException {
        CheckedInputStream checked = new CheckedInputStream(new BufferedInputStream(in, 1 << 16), new CRC32C());
        DataInputStream data = new DataInputStream(checked);
        try {
            if (data.readInt() != MARK) {
                return new ReadModel.Damaged("it is not a stored model");
            }
            int version = data.readInt();
            return version == VERSION ? body(data, checked) : new ReadModel.OtherVersion(version, VERSION);
        } catch (EOFException e) {
            return new ReadModel.Damaged("it ends too early");
        } catch (StreamCorruptedException | UTFDataFormatException e) {
            return new ReadModel.Damaged("its parts do not fit together");
        }
    }

    private ReadModel body(DataInputStream data, CheckedInputStream checked) throws IOException {
        Optional<ModelType> type = ModelType.find(data.readUTF());
        if (type.isEmpty()) {
            return new ReadModel.Damaged("it is of no known type");
        }
        Recommender model = families.of(type.get()).read(data);
        long sum = checked.getChecksum().getValue();
        return data.readLong() == sum
                ? new ReadModel.Usable(model)
                : new ReadModel.Damaged("its checksum does not fit");
    }
}
