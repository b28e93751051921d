package io.recourse.forms;

import io.recourse.worklist.HideCondition;
import java.util.List;

/**
 * One thing on the sheet of a form, in the words of its reader.
 *
 * @param key of the field; empty for mere words and for groups that are no object
 * @param hint below the field; empty for none
 * @param initial what is filled in or chosen at first; of a list, how many rows
 * @param hide when nobody sees it
 * @param inner what stands in the group, or in each row of the list
 */
public record SheetPart(
    Kind kind,
    String key,
    String label,
    String hint,
    Limits limits,
    List<Option> options,
    List<String> initial,
    HideCondition hide,
    List<SheetPart> inner) {

  /** How it is asked for; the types of form-js that a page without script can show. */
  public enum Kind {
    WORDS,
    LINE,
    TEXT,
    NUMBER,
    CHECK,
    SELECT,
    RADIO,
    SEVERAL,
    DAY,
    HOUR,
    MOMENT,
    FILES,
    GROUP,
    LIST
  }

  /** One choice. */
  public record Option(String value, String label) {}

  /**
   * What the browser can say at once; the server says it too.
   *
   * @param longest length of a text; null for none
   * @param accept which files, as browsers take it; empty for all
   * @param several whether more than one file
   * @param chips whether choices stand side by side: {@code "look": "chips"}
   */
  public record Limits(
      boolean required, Integer longest, String accept, boolean several, boolean chips) {}

  public boolean asks() {
    return kind != Kind.WORDS;
  }

  /** Whether one value is entered here. */
  public boolean isField() {
    return asks() && kind != Kind.GROUP && kind != Kind.LIST;
  }

  /** Whether the author asked for choices side by side. */
  public boolean isShort() {
    return limits.chips();
  }

  public boolean required() {
    return limits.required();
  }

  /** The label of a choice; what is none is said as it stands. */
  public String said(String value) {
    return options.stream()
        .filter(one -> one.value().equals(value))
        .map(Option::label)
        .findFirst()
        .orElse(value);
  }
}
