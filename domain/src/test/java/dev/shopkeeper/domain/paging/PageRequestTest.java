package dev.shopkeeper.domain.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.domain.failure.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageRequestTest {

    @ParameterizedTest
    @CsvSource({"0, 20", "-1, 20", "1, 0", "1, 101", "101, 100", "2147483647, 100"})
    void refusesPagesOutsideTheLimits(int page, int pageSize) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new PageRequest(page, pageSize, null, null));
    }

    @Test
    void countsWhatStandsBefore() {
        assertThat(new PageRequest(3, 20, null, null).offset()).isEqualTo(40);
        assertThat(new PageRequest(3, 20, "cursor", null).offset()).isZero();
    }

    @Test
    void readsTheSignOfASort() {
        assertThat(PageRequest.Sort.parse("-created_at")).isEqualTo(new PageRequest.Sort("created_at", true));
        assertThat(PageRequest.Sort.parse("created_at")).isEqualTo(new PageRequest.Sort("created_at", false));
    }
}
