package io.recourse.loandevices;

import java.util.Optional;

/** The class of a customer by what they bought, as it was last computed. */
public interface CustomerClass {

  Optional<String> of(String person);
}
