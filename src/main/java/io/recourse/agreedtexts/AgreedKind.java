package io.recourse.agreedtexts;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Port: a sort of texts, implemented by the feature that reads them. */
public interface AgreedKind {

  /** Names the sort, in capitals. */
  String kind();

  /** The texts of the sort that there are. */
  List<String> keys();

  /** Whether a text of the sort can be written under this key, also where there is none yet. */
  default boolean takes(String key) {
    return keys().contains(key);
  }

  /** Roles that write such texts; who agrees to them is the same for all. */
  default Set<String> writers() {
    return Set.of("OWNER");
  }

  /**
   * A text as a version said it.
   *
   * @param number 0 for what the product brings
   * @throws Problem NOT_FOUND for a text or version that is none
   */
  TextSheet sheet(String key, int number, Locale reader);

  /** What forbids it, at {@code /values/<field>} or {@code /from}; empty where nothing does. */
  List<FieldError> check(Proposal proposal);

  /** The first day that a version agreed on now may hold from. */
  default LocalDate earliest(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  /** The first day that has not begun anywhere on earth. */
  static LocalDate tomorrowEverywhere(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.ofHours(14)).plusDays(1);
  }

  /**
   * What the sort notes of a proposal by itself each time somebody writes at it, by field.
   *
   * @param typed the fields that are written now
   */
  default Map<String, String> noted(Proposal proposal, Set<String> typed) {
    return Map.of();
  }

  /** What the trail says of a proposal beside who wrote which fields; none of it is personal. */
  default Map<String, String> onTrail(Proposal proposal) {
    return Map.of();
  }

  /** It was agreed on, in the same transaction; who reads by day has nothing to do. */
  default void agreed(Proposal proposal) {}
}
