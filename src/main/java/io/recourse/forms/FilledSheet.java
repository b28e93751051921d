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

  /**
   * @param given what the form began with, which its conditions read too
   */
  public FilledSheet(FormSheet sheet, TypedAnswers typed, Map<String, ?> given) {
    this.sheet = sheet;
    this.typed = typed.equals(TypedAnswers.NONE) ? InitialAnswers.of(sheet) : typed;
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

  public FormSheet sheet() {
    return sheet;
  }
}
