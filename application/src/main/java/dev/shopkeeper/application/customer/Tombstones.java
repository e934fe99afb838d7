package dev.shopkeeper.application.customer;

import dev.shopkeeper.domain.customer.Profile;
import java.util.List;

/** What is left of erased people: keyed hashes of their keys, by which an import knows to leave them out. */
public interface Tombstones {

    /** Remembers the keys of an erased person; repeatable. */
    void bury(Profile profile);

    /** For each profile, in order, whether one of its keys is that of an erased person; for batches of up to 1,000. */
    List<Boolean> knows(List<Profile> profiles);
}
