package io.recourse.repairs.process;

import io.recourse.common.Problem;
import io.recourse.repairs.RepairPart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads what a technician filled in. */
final class RepairForm {

  private RepairForm() {}

  static <E extends Enum<E>> E oneOf(Class<E> choices, Map<String, Object> values, String key) {
    return Arrays.stream(choices.getEnumConstants())
        .filter(choice -> choice.name().equals(values.get(key)))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.invalid(
                    "/values/" + key, "field.notOneOf", Arrays.asList(choices.getEnumConstants())));
  }

  /** In minor units; null when none was given. */
  static Long amount(Map<String, Object> values, String key) {
    return values.get(key) instanceof Number given ? (Long) given.longValue() : null;
  }

  /** Articles and how many of each; rows left empty are none. */
  static List<RepairPart.Pieces> pieces(Map<String, Object> values, String key) {
    List<RepairPart.Pieces> pieces = new ArrayList<>();
    List<?> rows = values.get(key) instanceof List<?> told ? told : List.of();
    for (int at = 0; at < rows.size(); at++) {
      Map<?, ?> row = rows.get(at) instanceof Map<?, ?> given ? given : Map.of();
      Object sku = row.get("sku");
      Object quantity = row.get("quantity");
      if (sku == null && quantity == null) {
        continue;
      }
      String place = "/values/" + key + "/" + at;
      if (sku == null || sku.toString().isBlank()) {
        throw Problem.invalid(place + "/sku", "field.given");
      }
      if (!(quantity instanceof Number count) || count.intValue() < 1) {
        throw Problem.invalid(place + "/quantity", "field.oneOrMore");
      }
      pieces.add(new RepairPart.Pieces(sku.toString().strip(), count.intValue()));
    }
    return pieces;
  }

  /** Null when nothing was written. */
  static String words(Map<String, Object> values, String key) {
    Object written = values.get(key);
    return written == null || written.toString().isBlank() ? null : written.toString().strip();
  }
}
