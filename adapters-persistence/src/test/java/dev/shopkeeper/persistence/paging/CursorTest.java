package dev.shopkeeper.persistence.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.paging.PageRequest.Sort;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bson.BsonDateTime;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void comesBackAsItWas() {
        Cursor cursor =
                new Cursor("-created_at", List.of(new BsonDateTime(5), BsonNull.VALUE, new BsonString("Ngọc/+?")));
        assertThat(cursor.encode()).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.decode(cursor.encode(), "-created_at", 3)).isEqualTo(cursor);
    }

    @Test
    void fitsOnlyItsOwnOrder() {
        String text = new Cursor("name", List.of(new BsonString("x"))).encode();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Cursor.decode(text, "-name", 1));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Cursor.decode(text, "name", 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!", "AAAA", "5QAAAAA", "____"})
    void refusesWhatIsNoCursor(String text) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Cursor.decode(text, "name", 1));
    }

    @Property
    void neverFailsOtherwise(@ForAll byte[] bytes) {
        String text = Base64.getUrlEncoder().encodeToString(bytes);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Cursor.decode(text, "name", 1));
    }

    @Test
    void namesOrders() {
        assertThat(Cursor.orderOf(null)).isEqualTo("_");
        assertThat(Cursor.orderOf(new Sort("name", true))).isEqualTo("-name");
        assertThat(Cursor.orderOf(new Sort("name", false))).isEqualTo("name");
    }
}
