/** The running application as tests use it: in this process and shared, or in a process of its own that may be killed. */
@NullMarked
package dev.shopkeeper.bootstrap.harness;

import org.jspecify.annotations.NullMarked;
