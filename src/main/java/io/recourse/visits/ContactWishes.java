package io.recourse.visits;

import java.util.Optional;

/** What customers said about being asked. */
public interface ContactWishes {

  Optional<ContactWish> of(String person);

  void put(String person, ContactWish wish);
}
