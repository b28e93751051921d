package io.recourse.intake;

import io.recourse.cases.ServiceCase;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that was written in a further contact: nothing of it is lost to the open case. */
final class FurtherWords {

  private FurtherWords() {}

  /** Empty where nothing was written that the case does not say. */
  static String of(ServiceCase open, NewCase request) {
    String subject =
        Objects.equals(open.origin().subject(), request.subject()) ? null : request.subject();
    Stream<String> notes = request.lines().stream().map(NewCase.Line::note);
    return Stream.concat(Stream.of(orEmpty(subject), orEmpty(request.text())), notes)
        .filter(words -> words != null && !words.isBlank())
        .map(String::strip)
        .collect(Collectors.joining("\n\n"));
  }

  private static String orEmpty(String words) {
    return words == null ? "" : words;
  }
}
