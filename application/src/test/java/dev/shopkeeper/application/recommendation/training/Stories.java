package dev.shopkeeper.application.recommendation.training;

import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.account.Role;
import java.util.Set;

/** Who acts in the stories. */
final class Stories {

    static final Caller ADMIN = new Caller("admin", Set.of(Role.ADMIN), new AccountId("admin"), null);

    private Stories() {}
}
