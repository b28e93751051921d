package io.recourse.shipping;

import io.recourse.orders.Address;
import java.util.List;

/**
 * Where goods come back to, as the operator configures it.
 *
 * @param lines street and place as printed; empty where none is configured
 * @param country ISO 3166 alpha-2, may be null
 */
public record ReturnsCentre(String name, List<String> lines, String country) {

  public ReturnsCentre {
    lines = lines == null ? List.of() : List.copyOf(lines);
  }

  Address address() {
    String rest = lines.size() < 2 ? null : String.join(", ", lines.subList(1, lines.size()));
    return new Address(
        name, lines.isEmpty() ? null : lines.get(0), rest, null, null, null, country);
  }
}
