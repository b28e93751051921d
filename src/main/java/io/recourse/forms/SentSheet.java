package io.recourse.forms;

import io.recourse.evidence.AddEvidence.Upload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page of a form sent.
 *
 * @param seen paths of what the page showed for the answers it was drawn with
 * @param files by path of the field
 * @param act the button that was pressed: {@code again}, {@code add:list}, {@code drop:list:0};
 *     empty for the one that sends the form
 */
public record SentSheet(
    TypedAnswers typed, Set<String> seen, Map<String, List<Upload>> files, String act) {

  private static final Pattern ADD = Pattern.compile("add:([\\w.]+)");
  private static final Pattern DROP = Pattern.compile("drop:([\\w.]+):(\\d{1,3})");

  /** What was typed, with the row that was added or taken away. */
  public TypedAnswers afterAct() {
    Matcher add = ADD.matcher(act);
    Matcher drop = DROP.matcher(act);
    if (add.matches()) {
      return typed.withRow(add.group(1));
    }
    return drop.matches()
        ? typed.withoutRow(drop.group(1), Integer.parseInt(drop.group(2)))
        : typed;
  }

  /** Whether the page is to be shown again before anything is meant by it. */
  public boolean isUnfinished(FilledSheet filled) {
    return !act.isEmpty() || !seen.containsAll(filled.broughtUp());
  }

  /** Files of the fields that are shown, whose values name them. */
  public Map<String, List<Upload>> files(FilledSheet filled) {
    Map<String, List<Upload>> shown = new LinkedHashMap<>(files);
    Set<String> fields = filled.labels().keySet();
    shown.keySet().removeIf(path -> !fields.contains(ShownPart.at(path)));
    return shown;
  }
}
