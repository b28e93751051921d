package io.recourse.forms;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A sheet with what was typed into it. What is hidden by the other answers counts as not answered,
 * whatever was typed there before.
 */
public final class FilledSheet {

  private final FormSheet sheet;
  private final TypedAnswers typed;
  private final Set<String> hidden;
  private final Map<String, ?> given;

  /**
   * @param given what the form began with, which its conditions read too
   */
  public FilledSheet(FormSheet sheet, TypedAnswers typed, Map<String, ?> given) {
    this.sheet = sheet;
    this.given = given;
    this.typed = typed.isBeginning() ? InitialAnswers.of(sheet, typed) : typed;
    this.hidden = HiddenParts.of(sheet, this.typed, given);
  }

  /** Answers as the form's check judges them. */
  public Map<String, Object> values() {
    return new SheetValues(typed, hidden).of(sheet.parts());
  }

  /** What the page shows. */
  public List<ShownPart> shown() {
    return new ShownParts(typed, hidden).of(sheet.parts());
  }

  /** What each field that can be seen is called, by where the form's check speaks of it. */
  public Map<String, String> labels() {
    return ShownPart.labels(shown());
  }

  /** Paths of what the answers brought up: the form did not show it at first. */
  List<String> broughtUp() {
    List<String> now = ShownPart.turned(shown());
    now.removeAll(ShownPart.turned(new FilledSheet(sheet, TypedAnswers.NONE, given).shown()));
    return now;
  }

  public FormSheet sheet() {
    return sheet;
  }
}
