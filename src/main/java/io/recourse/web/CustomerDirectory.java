package io.recourse.web;

import java.util.Optional;

/** Who placed an order; implemented by the portal on top of the stored orders. */
public interface CustomerDirectory {

  /** The key of the person, when the order exists and was placed with this e-mail. */
  Optional<String> whoOrdered(String orderNumber, String email);
}
