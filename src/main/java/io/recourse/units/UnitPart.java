package io.recourse.units;

import java.util.Optional;

/** What a feature shows of a unit on the page of its history. A bean each. */
public interface UnitPart {

  /** Template and fragment, such as {@code warranty/part :: part}; it takes the facts. */
  String fragment();

  /** The facts for the fragment; empty when there is nothing to show of this unit. */
  Optional<?> of(Unit unit);
}
