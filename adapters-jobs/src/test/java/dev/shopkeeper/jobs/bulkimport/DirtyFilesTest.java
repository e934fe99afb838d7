package dev.shopkeeper.jobs.bulkimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopkeeper.application.bulkimport.DirtyFile;
import dev.shopkeeper.application.bulkimport.DirtyFiles;
import dev.shopkeeper.application.bulkimport.ImportLimits;
import dev.shopkeeper.application.bulkimport.RowReader;
import dev.shopkeeper.domain.bulkimport.ImportRow;
import dev.shopkeeper.domain.bulkimport.UnreadableFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DirtyFilesTest {

    private final RowReader reader = new FileRowReader(ImportLimits.of(256L << 20, 1L << 30));

    static List<DirtyFile> files() {
        return DirtyFiles.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void comesOutAsItMust(DirtyFile file) throws IOException {
        byte[] content = file.content().get();
        RowReader.Source source = () -> new ByteArrayInputStream(content);
        switch (file.outcome()) {
            case DirtyFile.Refused() ->
                assertThatThrownBy(() -> reader.inspect(source, null, null)).isInstanceOf(UnreadableFile.class);
            case DirtyFile.Accepted(long rows, long faults) -> {
                DirtyFile.Accepted found = read(source);
                assertThat(found).isEqualTo(new DirtyFile.Accepted(rows, faults));
            }
        }
    }

    private DirtyFile.Accepted read(RowReader.Source source) throws IOException {
        long rows = 0;
        long faults = 0;
        try (RowReader.Rows all = reader.open(source, reader.inspect(source, null, null))) {
            for (ImportRow row = all.next(); row != null; row = all.next()) {
                rows++;
                assertThat(row.number()).isEqualTo(rows);
                faults += row.fault() == null ? 0 : 1;
            }
        }
        return new DirtyFile.Accepted(rows, faults);
    }

    @Test
    void areMoreThanSixtyWithNamesOfTheirOwn() {
        assertThat(files()).extracting(DirtyFile::name).doesNotHaveDuplicates().hasSizeGreaterThan(100);
    }
}
