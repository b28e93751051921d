package io.recourse.forms;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Answers as words of the customer: what was asked, and what they said to it. */
public final class SpokenAnswers {

  private SpokenAnswers() {}

  /** One answer a line; what was left empty is left out. */
  public static String of(FormSheet sheet, Map<String, Object> answers) {
    return each(sheet.parts(), answers, "").collect(Collectors.joining("\n"));
  }

  private static Stream<String> each(List<SheetPart> parts, Map<?, ?> answers, String before) {
    return parts.stream().flatMap(part -> lines(part, answers, before));
  }

  private static Stream<String> lines(SheetPart part, Map<?, ?> answers, String before) {
    Object answer = answers.get(part.key());
    return switch (part.kind()) {
      case WORDS -> Stream.empty();
      case GROUP -> each(part.inner(), answer instanceof Map<?, ?> own ? own : answers, before);
      case LIST -> answer instanceof List<?> rows ? rows(part, rows, before) : Stream.empty();
      default -> answer == null ? Stream.empty() : Stream.of(before + said(part, answer));
    };
  }

  private static Stream<String> rows(SheetPart list, List<?> rows, String before) {
    return IntStream.range(0, rows.size())
        .boxed()
        .flatMap(
            row ->
                Stream.concat(
                    Stream.of(before + list.label() + " " + (row + 1)),
                    each(list.inner(), (Map<?, ?>) rows.get(row), before + "  ")));
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
