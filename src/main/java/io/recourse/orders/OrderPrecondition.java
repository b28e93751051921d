package io.recourse.orders;

import java.util.Optional;

/** What the caller demands of the stored order before it may change; given its tag, if any. */
@FunctionalInterface
public interface OrderPrecondition {

  OrderPrecondition NONE = tag -> true;

  boolean holds(Optional<String> tag);
}
