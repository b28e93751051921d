package io.recourse.shipping;

import java.util.List;

/**
 * A sender or a receiver.
 *
 * @param lines street and place as printed; empty where the shop told none
 * @param country ISO 3166 alpha-2, may be null
 */
public record Address(String name, List<String> lines, String country) {

  public Address {
    lines = lines == null ? List.of() : List.copyOf(lines);
  }
}
