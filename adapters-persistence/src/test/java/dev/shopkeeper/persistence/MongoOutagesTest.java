package dev.shopkeeper.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import dev.shopkeeper.domain.failure.Unavailable;
import java.io.IOException;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class MongoOutagesTest {

    @Test
    void tellsAStoreThatIsAway() {
        assertThat(whyOf(new MongoTimeoutException("no server at 10.1.2.3"))).isEqualTo(Unavailable.Why.AWAY);
        assertThat(whyOf(new MongoSocketOpenException("refused", new ServerAddress(), new IOException())))
                .isEqualTo(Unavailable.Why.AWAY);
    }

    @Test
    void tellsAStoreThatIsLate() {
        assertThat(whyOf(new MongoExecutionTimeoutException(50, "slow", new BsonDocument())))
                .isEqualTo(Unavailable.Why.LATE);
    }

    @Test
    void saysNothingOfWhereTheStoreIs() {
        assertThat(MongoOutages.told(new MongoTimeoutException("no server at 10.1.2.3")))
                .hasMessageNotContaining("10.1.2.3");
    }

    @Test
    void leavesABugABug() {
        MongoException bug = new MongoException(2, "unknown operator $florp");
        assertThat(MongoOutages.told(bug)).isSameAs(bug);
    }

    private static Unavailable.Why whyOf(MongoException failed) {
        return ((Unavailable) MongoOutages.told(failed)).why();
    }
}
