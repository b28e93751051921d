package io.recourse.intakeforms;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers as words of the customer: what was asked, and what they said to it. */
final class SpokenAnswers {

  private SpokenAnswers() {}

  /** One answer a line; what was left empty is left out. */
  static String of(FormSheet sheet, Map<String, Object> answers) {
    return sheet.parts().stream()
        .filter(part -> part.asks() && answers.get(part.key()) != null)
        .map(part -> said(part, answers.get(part.key())))
        .collect(Collectors.joining("\n"));
  }

  private static String said(SheetPart part, Object answer) {
    if (answer instanceof Boolean ticked) {
      return (ticked ? "☑ " : "☐ ") + part.label();
    }
    String words =
        answer instanceof Collection<?> several
            ? several.stream()
                .map(one -> part.said(one.toString()))
                .collect(Collectors.joining(", "))
            : part.said(answer.toString());
    return part.label() + (words.contains("\n") ? ":\n" : ": ") + words;
  }
}
